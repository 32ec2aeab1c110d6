import { Drawer } from '@mantine/core';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import './entry-drawer.css';

export interface EntryPanelProps {
  /** The indicator's. */
  code: string;
  onClose: () => void;
  children: ReactNode;
}

/** The panel at the side that the form is in. The page returns the focus, because what it came from may be gone. */
export function EntryPanel({ code, onClose, children }: EntryPanelProps) {
  const { t } = useTranslation();
  const content = useRef<HTMLDivElement>(null);
  // The library's own way would close the form when Escape was meant for the calendar that hangs on it.
  const closeOnEscape = useEffectEvent(({ key, isComposing, target }: KeyboardEvent) => {
    const isHere = target === document.body || content.current?.contains(target as Node);
    if (key === 'Escape' && !isComposing && isHere) onClose();
  });
  useEffect(() => {
    window.addEventListener('keydown', closeOnEscape);
    return () => window.removeEventListener('keydown', closeOnEscape);
  }, []);
  return (
    <Drawer.Root
      opened
      position="right"
      size="32rem"
      onClose={onClose}
      closeOnEscape={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Drawer.Overlay />
      <Drawer.Content ref={content}>
        {/* A header inside a dialog would count as another banner of the page. */}
        <Drawer.Header role="presentation">
          <Drawer.Title className="entry-title">{t('entries.form.title', { code })}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('common.close')} />
        </Drawer.Header>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
