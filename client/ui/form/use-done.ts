import { useState } from 'react';
import type { Done } from './use-reversible-change.ts';

/** Last action on a page; shown until the next action, until closed, or until the user leaves the page. */
export function useDone() {
  const [done, setDone] = useState<Done>();
  return { done, notify: setDone, clear: () => setDone(undefined) };
}
