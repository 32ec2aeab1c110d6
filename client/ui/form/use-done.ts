import { useState } from 'react';
import type { Done } from './use-reversible-change.ts';

/** What was done last on a page: told until something else is done, it is closed, or the page is left. */
export function useDone() {
  const [done, setDone] = useState<Done>();
  return { done, announce: setDone, clear: () => setDone(undefined) };
}
