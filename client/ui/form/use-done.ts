import { useState } from 'react';
import type { Done } from './use-reversible-change.ts';

/** Last completed action on a page, for `DoneNotice`. */
export function useDone() {
  const [done, setDone] = useState<Done>();
  return { done, notify: setDone, clear: () => setDone(undefined) };
}
