import { NativeSelect, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Entry } from '#shared/domain/record/entry.ts';
import { IndicatorStatus } from '#shared/domain/values/status.ts';
import { changeJudgement, type DraftFields } from '../draft-fields.ts';
import type { EntryFaults } from '../use-draft-faults.ts';

interface JudgementFieldsProps {
  fields: DraftFields;
  /** Entry shown when the form was opened. */
  entry: Entry | null;
  onChange: (change: Partial<DraftFields>) => void;
  faults: EntryFaults;
}

/** An officer's judgement, which takes precedence over the figures, and its required reason (R4). */
export function JudgementFields({ fields, entry, onChange, faults }: JudgementFieldsProps) {
  const { t } = useTranslation();
  const statuses = IndicatorStatus.options.map((status) => ({
    value: status,
    label: t(`status.indicator.${status}`),
  }));
  return (
    <>
      <NativeSelect
        label={t('entries.form.judgement')}
        description={t('entries.form.judgementHint')}
        data={[{ value: '', label: t('entries.form.byFigures') }, ...statuses]}
        value={fields.judgement}
        onChange={({ currentTarget: { value } }) => {
          const judgement = IndicatorStatus.options.find((status) => status === value) ?? '';
          onChange(changeJudgement(fields, judgement, entry));
        }}
        error={faults.judgement}
      />
      {fields.judgement !== '' && (
        <Textarea
          label={t('entries.form.reason')}
          rows={3}
          withAsterisk
          value={fields.reason}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
          error={faults.reason}
        />
      )}
    </>
  );
}
