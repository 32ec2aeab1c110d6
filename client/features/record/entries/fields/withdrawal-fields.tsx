import { Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftFields } from '../draft-fields.ts';
import type { EntryFaults } from '../use-draft-faults.ts';

interface WithdrawalFieldsProps {
  fields: DraftFields;
  onChange: (change: Partial<DraftFields>) => void;
  faults: EntryFaults;
}

/** What a withdrawal means, and the reason it needs (R8). */
export function WithdrawalFields({ fields, onChange, faults }: WithdrawalFieldsProps) {
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
