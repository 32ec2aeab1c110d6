import type { ReactNode } from 'react';
import styles from '../../layout/side-panel.module.css';
import { SidePanel } from '../../layout/side-panel.tsx';
import { Question } from './question.tsx';
import type { Confirmation } from './use-confirmation.ts';

interface ConfirmPanelProps {
  title: string;
  /** Its questions, shown above the rest. */
  confirmation: Confirmation;
  onClose: () => void;
  children: ReactNode;
}

/** A side panel that asks before it takes something away. */
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
