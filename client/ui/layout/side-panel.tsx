import { Drawer } from '@mantine/core';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './side-panel.module.css';

interface SidePanelProps {
  title: string;
  /** Absent where only a button of the content closes the panel. */
  onClose?: () => void;
  children: ReactNode;
}

/** The panel at the side that forms are in. The page returns the focus, because what it came from may be gone. */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const { t } = useTranslation();
  const content = useRef<HTMLDivElement>(null);
  // The library's own way would close the form when Escape was meant for the calendar that hangs on it.
  const closeOnEscape = useEffectEvent(({ key, isComposing, target }: KeyboardEvent) => {
    const isHere = target === document.body || content.current?.contains(target as Node);
    if (key === 'Escape' && !isComposing && isHere) onClose?.();
  });
  useEffect(() => {
    window.addEventListener('keydown', closeOnEscape);
    return () => window.removeEventListener('keydown', closeOnEscape);
  }, []);
  return (
    <Drawer.Root
      opened
      position="right"
      size="36rem"
      onClose={() => onClose?.()}
      closeOnEscape={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Drawer.Overlay />
      <Drawer.Content ref={content}>
        {/* A header inside a dialog would count as another banner of the page. */}
        <Drawer.Header role="presentation">
          <Drawer.Title className={styles['panel-title']}>{title}</Drawer.Title>
          {onClose && <Drawer.CloseButton aria-label={t('common.close')} />}
        </Drawer.Header>
        <Drawer.Body className={styles['panel-body']}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
