import { useCallback, useRef, useSyncExternalStore } from 'react';

/**
 * Whether the window matches a media query. Keeps the screen's answer during printing: a layout change at that moment
 * changes the number of pages after the browser has counted them, and the last pages would be missing.
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
