import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgedEntry } from '#shared/contract/entries.ts';
import type { Verdict } from '#shared/domain/judge-indicator.ts';
import { useWorkspace } from '../../api/view.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { EntryButtons } from './entry-buttons.tsx';
import { EntryPreview } from './entry-preview.tsx';
import { EntryPurpose } from './entry-purpose.tsx';
import type { EntrySubject } from './entry-subject.ts';
import { JudgementFields } from './judgement-fields.tsx';
import { NewerNotice } from './newer-notice.tsx';
import type { EntryDraft } from './use-entry-draft.ts';
import { useSaving } from './use-saving.ts';
import { ValueField } from './value-field.tsx';
import { WithdrawalFields } from './withdrawal-fields.tsx';

export interface EntryFormProps {
  subject: EntrySubject;
  draft: EntryDraft;
  renderVerdict: (verdict: Verdict) => ReactNode;
  onRecorded: (entry: JudgedEntry) => void;
  onCancel: () => void;
  /** Somebody else's figure is kept, this one is given up. */
  onKeepTheirs: () => void;
}

/** The form of one figure: its fields, what it would do, and saving; or the choice between two, when it met another. */
export function EntryForm(props: EntryFormProps) {
  const { subject, draft, renderVerdict, onRecorded, onCancel, onKeepTheirs } = props;
  const { t } = useTranslation();
  const { today } = useWorkspace();
  const { form, save, faults, problem, isSaving, conflict, recordMine } = useSaving(
    subject,
    draft,
    onRecorded,
  );
  const { fields, change } = draft;
  if (conflict) {
    return (
      <ConflictPanel
        key={conflict.theirs.id}
        conflict={conflict}
        unit={subject.indicator.unit}
        isSaving={isSaving}
        problem={problem}
        onRecordMine={recordMine}
        onKeepTheirs={onKeepTheirs}
      />
    );
  }
  const Fields = fields.isWithdrawal ? WithdrawalFields : JudgementFields;
  return (
    <form ref={form} className="entry-form" onSubmit={save} noValidate>
      <NewerNotice subject={subject} />
      {!fields.isWithdrawal && <EntryPurpose subject={subject} fields={fields} onChange={change} />}
      {!fields.isWithdrawal && (
        <ValueField
          indicator={subject.indicator}
          value={fields.value}
          onChange={(value) => change({ value })}
          error={faults.value}
        />
      )}
      <DateField
        label={fields.isWithdrawal ? t('entries.withdraw.effectiveOn') : t('entries.form.effectiveOn')}
        value={fields.effectiveOn}
        onChange={(effectiveOn) => change({ effectiveOn })}
        max={today}
        isFixed={fields.isCorrection && !fields.isWithdrawal}
        error={faults.effectiveOn}
      />
      <Fields fields={fields} entry={subject.entry} onChange={change} faults={faults} />
      <Textarea
        label={t('entries.form.note')}
        rows={2}
        value={fields.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        error={faults.note}
      />
      <EntryPreview subject={subject} statement={draft.previewed} renderVerdict={renderVerdict} />
      {problem !== undefined && <ProblemNotice error={problem} />}
      <EntryButtons subject={subject} draft={draft} isSaving={isSaving} onCancel={onCancel} />
    </form>
  );
}
