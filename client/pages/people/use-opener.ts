import { useRef, useState } from 'react';

/**
 * Something opened from a button: what it is for, and the way back. On closing, the focus returns to the button, or, where
 * that is gone, to the element named `fallbackId`.
 */
export function useOpener<Subject>(fallbackId: string) {
  const [opened, setOpened] = useState<Subject>();
  const button = useRef<HTMLElement>(null);
  const open = (subject: Subject) => {
    button.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setOpened(subject);
  };
  const close = () => {
    setOpened(undefined);
    // Once what was open is gone, and its focus trap with it.
    setTimeout(() => {
      const place = button.current?.isConnected ? button.current : document.getElementById(fallbackId);
      place?.focus();
    });
  };
  return { opened, open, close };
}
