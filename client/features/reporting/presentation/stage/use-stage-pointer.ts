import { type TouchEvent, useEffect, useRef, useState } from 'react';

// Milliseconds that the controls stay visible after the last pointer movement.
const REST = 3000;
// Pixels; a shorter movement is a tap.
const SWIPE = 50;

/** Whether the pointer moved recently, so that the controls are shown. */
export function useIsPointed(): boolean {
  const [isPointed, setIsPointed] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wake = () => {
      setIsPointed(true);
      clearTimeout(timer);
      timer = setTimeout(() => setIsPointed(false), REST);
    };
    document.addEventListener('pointermove', wake);
    document.addEventListener('pointerdown', wake);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointermove', wake);
      document.removeEventListener('pointerdown', wake);
    };
  }, []);
  return isPointed;
}

/** Touch handlers: a swipe to the left goes to the next slide, one to the right to the previous. */
export function useSwipe(move: (by: number) => void) {
  const start = useRef<{ x: number; y: number }>(undefined);
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const touch = touches[0];
      // Two fingers zoom.
      start.current = touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : undefined;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches[0];
      if (start.current === undefined || touch === undefined) return;
      const x = touch.clientX - start.current.x;
      const isAcross = Math.abs(x) > 2 * Math.abs(touch.clientY - start.current.y);
      if (isAcross && Math.abs(x) > SWIPE) move(x < 0 ? 1 : -1);
    },
  };
}
