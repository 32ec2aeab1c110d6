import { Skeleton } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

const MARGIN = '400px 0px';
// By then the page is at rest; what is printed, or scrolled to in a hurry, is there.
const MAX_DELAY_MS = 3000;

/** Draws its content when it comes near the window or is printed: the chart library is no part of opening the page. */
export function WhenNear({ height, children }: { height: number; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    if (isWanted || place.current === null) return;
    const want = () => setIsWanted(true);
    // The paper is drawn as soon as the listeners are through.
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
