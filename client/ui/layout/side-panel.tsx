import { Drawer } from '@mantine/core';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './side-panel.module.css';

interface SidePanelProps {
  title: string;
  /** Absent if only a button in the content closes the panel. */
  onClose?: () => void;
  children: ReactNode;
}

/** Side panel for forms. The page restores the focus, because the opening element may be gone. */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const { t } = useTranslation();
  const content = useRef<HTMLDivElement>(null);
  // The library's handler would also close the panel when Escape is meant for a calendar opened from it.
  const closeOnEscape = useEffectEvent(({ key, isComposing, target }: KeyboardEvent) => {
    const around = target instanceof Element ? target.closest('[role="dialog"]') : null;
    const isHere = around === null || content.current?.contains(around) || around.contains(content.current);
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
        {/* Without this role, screen readers count the header as a second page banner. */}
        <Drawer.Header role="presentation">
          <Drawer.Title className={styles['panel-title']}>{title}</Drawer.Title>
          {onClose && <Drawer.CloseButton aria-label={t('common.close')} />}
        </Drawer.Header>
        <Drawer.Body className={styles['panel-body']}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
