import { type RefObject, useEffect, useRef } from 'react';

/** Ref of the element that gets the focus while a question is open; afterwards the focus returns to the previous element. */
export function useQuestionFocus<Focused extends HTMLElement>(): RefObject<Focused | null> {
  const focused = useRef<Focused>(null);
  useEffect(() => {
    const before = document.activeElement;
    focused.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return focused;
}
