import type { ReactNode } from 'react';
import type { Verdict } from '#shared/domain/standing/judge-indicator.ts';
import { DoubtQuestion } from '../../../ui/form/doubts/doubt-question.tsx';
import { ProblemNotice } from '../../../ui/layout/problem-notice.tsx';
import { ConflictPanel } from './conflict/conflict-panel.tsx';
import { NewerNotice } from './conflict/newer-notice.tsx';
import styles from './entry-drawer.module.css';
import { EntryFields } from './entry-fields.tsx';
import { EntryPreview } from './entry-preview.tsx';
import type { EntrySubject } from './entry-subject.ts';
import { EntryButtons } from './saving/entry-buttons.tsx';
import type { EntryDraft } from './use-entry-form.ts';

interface EntryFormProps {
  subject: EntrySubject;
  draft: EntryDraft;
  renderVerdict: (verdict: Verdict) => ReactNode;
  /** Discards this figure and keeps the other person's. */
  onKeepTheirs: () => void;
}

/** Form of one figure with a preview; after a conflict, the choice between the two figures. */
export function EntryForm(props: EntryFormProps) {
  const { subject, draft, onKeepTheirs } = props;
  const { conflict, form, isSending, problem, recordMine } = draft;
  if (conflict === undefined) return <FigureForm {...props} />;
  // Still the form, whose buttons do not submit it: closing the panel asks before its figure is lost.
  return (
    <form {...form}>
      <EntryDoubts subject={subject} draft={draft} />
      <ConflictPanel
        key={conflict.theirs?.id ?? 'none'}
        conflict={conflict}
        measure={subject.indicator}
        isSaving={isSending}
        problem={problem}
        onRecordMine={recordMine}
        onKeepTheirs={onKeepTheirs}
      />
    </form>
  );
}

/** Question about a doubtful figure; nothing is recorded until it is answered. */
function EntryDoubts({ subject, draft }: Pick<EntryFormProps, 'subject' | 'draft'>) {
  const { doubts, confirmDoubts, form, isSending } = draft;
  if (doubts === undefined) return null;
  const correct = () => {
    draft.correct();
    form.ref.current
      ?.querySelector<HTMLElement>('[data-first-field] input, input[data-first-field]')
      ?.focus();
  };
  return (
    <DoubtQuestion
      doubts={doubts}
      measure={subject.indicator}
      isSending={isSending}
      onKeep={confirmDoubts}
      onCorrect={correct}
    />
  );
}

function FigureForm({ subject, draft, renderVerdict }: EntryFormProps) {
  const { form, faults, problem, isSending, previewed } = draft;
  return (
    <form {...form} className={styles['entry-form']}>
      <NewerNotice subject={subject} />
      <EntryFields subject={subject} draft={draft} faults={faults} />
      <EntryPreview subject={subject} statement={previewed} renderVerdict={renderVerdict} />
      {problem && <ProblemNotice error={problem} />}
      <EntryDoubts subject={subject} draft={draft} />
      <EntryButtons subject={subject} draft={draft} isSaving={isSending} />
    </form>
  );
}
