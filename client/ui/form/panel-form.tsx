import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../layout/problem-notice.tsx';
import styles from '../layout/side-panel.module.css';
import { usePanelClose } from './leaving/use-close.ts';
import { SendButton } from './send-button.tsx';
import type { Form } from './use-form.ts';

interface PanelFormProps {
  form: Pick<Form<object>, 'form' | 'problem' | 'isSending'>;
  /** Label of the submit button. */
  sendLabel: string;
  /** Label of the button that closes the panel; "Hủy" (cancel) by default. */
  closeLabel?: string;
  children: ReactNode;
}

/** Form in a side panel: fields, problem, submit and cancel buttons. */
export function PanelForm({
  form: { form, problem, isSending },
  sendLabel,
  closeLabel,
  children,
}: PanelFormProps) {
  const { t } = useTranslation();
  const close = usePanelClose();
  return (
    <form {...form} className={styles['panel-form']}>
      {children}
      {problem && <ProblemNotice error={problem} />}
      <div className={styles['panel-buttons']}>
        <SendButton isSending={isSending}>{sendLabel}</SendButton>
        <Button variant="default" onClick={close}>
          {closeLabel ?? t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
