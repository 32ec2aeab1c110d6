import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../layout/problem-notice.tsx';
import styles from '../layout/side-panel.module.css';
import { SendButton } from './send-button.tsx';

interface PanelFormProps {
  children: ReactNode;
  /** Why the server refused, beyond what is said beside the fields. */
  problem: unknown;
  /** The server's refusal as it came, to go to the fields it names. */
  error: Error | null;
  isSaving: boolean;
  onSave: () => void;
  onCancel: () => void;
}

/** A form in the side panel: its fields, what went wrong, saving and leaving. */
export function PanelForm({ children, problem, error, isSaving, onSave, onCancel }: PanelFormProps) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error) focusFirstFault(form.current);
  }, [error]);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!isSaving) onSave();
    // After the faults are on the screen.
    requestAnimationFrame(() => focusFirstFault(form.current));
  };
  return (
    <form ref={form} className={styles['panel-form']} onSubmit={save} noValidate>
      {children}
      {problem !== undefined && <ProblemNotice error={problem} />}
      <div className={styles['panel-buttons']}>
        <SendButton isSending={isSaving}>{t('administration.form.save')}</SendButton>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

function focusFirstFault(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input')?.focus();
}
