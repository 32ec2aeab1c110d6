import { useRef, useState } from 'react';

/**
 * State of a panel opened from a button. On closing, the focus returns to the button or, if that no longer exists, to the element
 * with the id `fallbackId`.
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
    // After the panel and its focus trap are removed.
    setTimeout(() => {
      const place = button.current?.isConnected ? button.current : document.getElementById(fallbackId);
      place?.focus();
    });
  };
  return { opened, open, close };
}
