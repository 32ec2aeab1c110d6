import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import styles from './presentation.module.css';

// In percent of the size that slides are drawn for: a full slide shrinks, one with little on it grows.
const SMALLEST = 40;
const LARGEST = 130;

/** Gives its content the largest type with which all of it is seen, between bounds: on a slide nothing scrolls or is cut. */
export function FitBox({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  // After every drawing: the figures may have changed beneath it.
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
