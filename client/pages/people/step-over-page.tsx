import { Text, Title } from '@mantine/core';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './entrance-step.module.css';
import { EntranceStep, type EntranceStepProps } from './entrance-step.tsx';

/**
 * A step over the page that is open, which nobody can use meanwhile. The browser's own modal dialog also lies over the
 * panels and questions that a page may have open, and gives the focus back to where it was.
 */
export function StepOverPage({ step, username }: EntranceStepProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const { dialog, isOpen, reopen } = useModal();
  return (
    <dialog
      ref={dialog}
      className={styles['entrance-step']}
      data-step={step}
      aria-labelledby={titleId}
      tabIndex={-1}
      closedby="none"
      onCancel={(event) => event.preventDefault()}
      onClose={reopen}
      onKeyDown={keepEscape}
    >
      <Title order={2} id={titleId}>
        {t(`session.step.${step}`)}
      </Title>
      <Text mb="md">
        {step === 'sign-in' && t('session.ended')} {t('session.kept')}
      </Text>
      {isOpen && <EntranceStep step={step} username={username} />}
    </dialog>
  );
}

function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  // Nothing in a dialog can take the focus before it is open.
  const [isOpen, setIsOpen] = useState(false);
  // Before it leaves the page, because only closing returns the focus.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    setIsOpen(true);
    return () => element?.close();
  }, []);
  // Browsers that do not know `closedby` close a dialog at the second Escape, whatever it says to that.
  const reopen = () => dialog.current?.open === false && dialog.current.showModal();
  return { dialog, isOpen, reopen };
}

// Panels beneath listen for Escape on the whole window.
function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}
