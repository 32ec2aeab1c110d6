import { useCallback, useRef, useSyncExternalStore } from 'react';

/**
 * Whether the window is as a media query says. While the page is printed it stays as it was on the screen: what is drawn anew then,
 * to the width of the paper, is more or fewer sheets than the browser has counted, and the last ones would be missing.
 */
export function useScreenQuery(query: string): boolean {
  const last = useRef<boolean>(undefined);
  const read = () => {
    const isPrinted = last.current !== undefined && window.matchMedia('print').matches;
    if (!isPrinted) last.current = window.matchMedia(query).matches;
    return last.current ?? false;
  };
  const subscribe = useCallback(
    (onChange: () => void) => {
      const lists = [window.matchMedia(query), window.matchMedia('print')];
      for (const list of lists) list.addEventListener('change', onChange);
      return () => {
        for (const list of lists) list.removeEventListener('change', onChange);
      };
    },
    [query],
  );
  return useSyncExternalStore(subscribe, read);
}
