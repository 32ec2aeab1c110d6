import type { ReactNode } from 'react';
import styles from '../layout/side-panel.module.css';
import { SidePanel } from '../layout/side-panel.tsx';
import { Question } from './question.tsx';
import type { Asking } from './use-asking.ts';

interface AskingPanelProps {
  title: string;
  /** Its questions, shown over the rest. */
  asking: Asking;
  onClose: () => void;
  children: ReactNode;
}

/** A panel at the side that asks before it does what takes something away. */
export function AskingPanel({ title, asking: { asked, ask }, onClose, children }: AskingPanelProps) {
  return (
    <SidePanel title={title} onClose={onClose}>
      {asked && <Question asked={asked} onCancel={() => ask()} />}
      <div className={styles['panel-content']} inert={asked !== undefined}>
        {children}
      </div>
    </SidePanel>
  );
}
