import { Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../api/view.ts';
import { DateField } from '../../../ui/dates/date-field.tsx';
import type { DraftFields } from './draft-fields.ts';
import { endsJudgement } from './ends-judgement.ts';
import { EntryPurpose } from './entry-purpose.tsx';
import type { EntrySubject } from './entry-subject.ts';
import { EndedJudgement } from './fields/ended-judgement.tsx';
import { FigureFields } from './fields/figure-fields.tsx';
import { JudgementFields } from './fields/judgement-fields.tsx';
import type { EntryFaults } from './use-draft-faults.ts';
import type { EntryDraft } from './use-entry-form.ts';

interface EntryFieldsProps {
  subject: EntrySubject;
  draft: EntryDraft;
  faults: EntryFaults;
}

export function EntryFields({ subject, draft, faults }: EntryFieldsProps) {
  const { t } = useTranslation();
  const { fields, change } = draft;
  const { today } = useWorkspace();
  const Fields = fields.isWithdrawal ? WithdrawalFields : JudgementFields;
  const isEnding = endsJudgement(subject, fields, draft.statement);
  return (
    <>
      {!fields.isWithdrawal && <EntryPurpose subject={subject} fields={fields} onChange={change} />}
      {!fields.isWithdrawal && <FigureFields subject={subject} draft={draft} error={faults.value} />}
      <DateField
        label={fields.isWithdrawal ? t('entries.withdraw.effectiveOn') : t('entries.form.effectiveOn')}
        value={fields.effectiveOn}
        onChange={(effectiveOn) => change({ effectiveOn })}
        max={today}
        onInvalidChange={draft.setDayUnclear}
        isFixed={fields.isCorrection && !fields.isWithdrawal}
        error={faults.effectiveOn}
      />
      {isEnding && <EndedJudgement subject={subject} onChange={change} />}
      <Fields fields={fields} entry={subject.entry} onChange={change} faults={faults} />
      <Textarea
        label={t('entries.form.note')}
        rows={2}
        value={fields.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        error={faults.note}
      />
    </>
  );
}

interface WithdrawalFieldsProps {
  fields: DraftFields;
  onChange: (change: Partial<DraftFields>) => void;
  faults: EntryFaults;
}

/** Explains a withdrawal and asks for its required reason (R8). */
function WithdrawalFields({ fields, onChange, faults }: WithdrawalFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm">{t('entries.withdraw.explain')}</Text>
      <Textarea
        data-first-field
        label={t('entries.withdraw.reason')}
        rows={3}
        withAsterisk
        value={fields.reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
        error={faults.reason}
      />
    </>
  );
}
