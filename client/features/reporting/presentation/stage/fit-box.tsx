import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import styles from './presentation.module.css';

// Percent of the design size: a full slide shrinks, one with little content grows.
const SMALLEST = 40;
const LARGEST = 130;

/** Sets the largest type size, within bounds, at which the whole content fits without scrolling. */
export function FitBox({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  // Runs after every render, as figures may have changed.
  useLayoutEffect(() => fitType(box.current));
  useEffect(() => {
    const observer = new ResizeObserver(() => fitType(box.current));
    if (box.current !== null) observer.observe(box.current);
    void document.fonts.ready.then(() => fitType(box.current));
    return () => observer.disconnect();
  }, []);
  return (
    <div className={styles['slide-body']} ref={box}>
      {children}
    </div>
  );
}

function fitType(box: HTMLElement | null): void {
  if (box === null) return;
  let [low, high] = [SMALLEST, LARGEST];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    scale(box, middle);
    const isCut = box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth;
    if (isCut) high = middle - 1;
    else low = middle;
  }
  scale(box, low);
}

function scale(box: HTMLElement, percent: number): void {
  box.style.setProperty('--fit', String(percent / 100));
}
