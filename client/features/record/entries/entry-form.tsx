import type { ReactNode } from 'react';
import type { JudgedEntry } from '#shared/contract/record/entries.ts';
import type { Verdict } from '#shared/domain/standing/judge-indicator.ts';
import { ProblemNotice } from '../../../ui/layout/problem-notice.tsx';
import { ConflictPanel } from './conflict/conflict-panel.tsx';
import { NewerNotice } from './conflict/newer-notice.tsx';
import { EntryFields } from './entry-fields.tsx';
import { EntryPreview } from './entry-preview.tsx';
import type { EntrySubject } from './entry-subject.ts';
import { EntryButtons } from './saving/entry-buttons.tsx';
import { useSaving } from './saving/use-saving.ts';
import type { EntryDraft } from './use-entry-draft.ts';

interface EntryFormProps {
  subject: EntrySubject;
  draft: EntryDraft;
  renderVerdict: (verdict: Verdict) => ReactNode;
  onRecorded: (entry: JudgedEntry) => void;
  onCancel: () => void;
  /** Somebody else's figure is kept, this one is given up. */
  onKeepTheirs: () => void;
}

/** The form of one figure: what it would do, and saving; or the choice between two, when it met another. */
export function EntryForm(props: EntryFormProps) {
  const { subject, draft, onRecorded, onKeepTheirs } = props;
  const saving = useSaving(subject, draft, onRecorded);
  const { conflict, isSaving, problem, recordMine } = saving;
  if (conflict === undefined) return <FormOfFigure {...props} saving={saving} />;
  return (
    <ConflictPanel
      key={conflict.theirs.id}
      conflict={conflict}
      measure={subject.indicator}
      isSaving={isSaving}
      problem={problem}
      onRecordMine={recordMine}
      onKeepTheirs={onKeepTheirs}
    />
  );
}

function FormOfFigure(props: EntryFormProps & { saving: ReturnType<typeof useSaving> }) {
  const { subject, draft, saving, renderVerdict, onCancel } = props;
  const { form, save, faults, problem, isSaving } = saving;
  return (
    <form ref={form} className="entry-form" onSubmit={save} noValidate>
      <NewerNotice subject={subject} />
      <EntryFields subject={subject} draft={draft} faults={faults} />
      <EntryPreview subject={subject} statement={draft.previewed} renderVerdict={renderVerdict} />
      {problem !== undefined && <ProblemNotice error={problem} />}
      <EntryButtons subject={subject} draft={draft} isSaving={isSaving} onCancel={onCancel} />
    </form>
  );
}
