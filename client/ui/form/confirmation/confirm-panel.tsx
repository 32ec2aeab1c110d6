import type { ReactNode } from 'react';
import styles from '../../layout/side-panel.module.css';
import { SidePanel } from '../../layout/side-panel.tsx';
import { Question } from './question.tsx';
import type { Confirmation } from './use-confirmation.ts';

interface ConfirmPanelProps {
  title: string;
  /** Open question, shown above the content. */
  confirmation: Confirmation;
  onClose: () => void;
  children: ReactNode;
}

/** Side panel that can show a confirmation question. */
export function ConfirmPanel({ title, confirmation, onClose, children }: ConfirmPanelProps) {
  const { request, dismiss } = confirmation;
  return (
    <SidePanel title={title} onClose={onClose}>
      {request && <Question request={request} onDismiss={dismiss} />}
      <div className={styles['panel-content']} inert={request !== undefined}>
        {children}
      </div>
    </SidePanel>
  );
}
