import { Text, Title } from '@mantine/core';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './entrance-step.module.css';
import { EntranceStep, type EntranceStepProps } from './entrance-step.tsx';

/**
 * Shows a step in a modal dialog over the open page. The native dialog also covers open panels and questions, and restores the
 * focus when it closes.
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
  // Render the content after opening: elements of a closed dialog cannot take the focus.
  const [isOpen, setIsOpen] = useState(false);
  // Layout effect: close before the element is removed, because only closing restores the focus.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    setIsOpen(true);
    return () => element?.close();
  }, []);
  // Browsers without `closedby` close a dialog on the second Escape, even if `cancel` is prevented.
  const reopen = () => dialog.current?.open === false && dialog.current.showModal();
  return { dialog, isOpen, reopen };
}

// Panels below listen for Escape on the window.
function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}
