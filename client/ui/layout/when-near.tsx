import { Skeleton } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

const MARGIN = '400px 0px';
// Drawn at the latest after this time, so that it is ready for printing and fast scrolling.
const MAX_DELAY_MS = 3000;

/** Renders its content when it comes near the viewport or is printed, so that a page opens without the chart library. */
export function WhenNear({ height, children }: { height: number; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    if (isWanted || place.current === null) return;
    const want = () => setIsWanted(true);
    // The browser prints right after its listeners return, so render synchronously.
    const wantForPaper = () => flushSync(want);
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) want();
      },
      { rootMargin: MARGIN },
    );
    observer.observe(place.current);
    const timer = setTimeout(want, MAX_DELAY_MS);
    const print = window.matchMedia('print');
    window.addEventListener('beforeprint', wantForPaper);
    print.addEventListener('change', want);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      window.removeEventListener('beforeprint', wantForPaper);
      print.removeEventListener('change', want);
    };
  }, [isWanted]);
  return isWanted ? children : <Skeleton ref={place} height={height} />;
}
