import { type ReactNode, useRef } from 'react';
import styles from '../../layout/side-panel.module.css';
import { SidePanel } from '../../layout/side-panel.tsx';
import { CloseContext, useClose } from '../leaving/use-close.ts';
import { Question } from './question.tsx';
import type { Confirmation } from './use-confirmation.ts';

interface ConfirmPanelProps {
  title: string;
  /** Open question, shown above the content. */
  confirmation: Confirmation;
  /** Called after the question whether unsaved input may be lost. */
  onClose: () => void;
  children: ReactNode;
}

/** Side panel that can show a confirmation question, and asks before a form inside loses its input. */
export function ConfirmPanel({ title, confirmation, onClose, children }: ConfirmPanelProps) {
  const { request, dismiss } = confirmation;
  const content = useRef<HTMLDivElement>(null);
  const close = useClose(confirmation, content, onClose);
  return (
    <SidePanel title={title} onClose={close}>
      {request && <Question request={request} onDismiss={dismiss} />}
      <div ref={content} className={styles['panel-content']} inert={request !== undefined}>
        <CloseContext value={close}>{children}</CloseContext>
      </div>
    </SidePanel>
  );
}
