import { useTranslation } from 'react-i18next';
import type { Faults } from '../../../api/read-refusal.ts';
import type { OfficeFields } from './office-fieldset.tsx';

/** Checks an office's fields; faults are messages by field. */
export function useOfficeFaults(): (fields: OfficeFields) => Faults<OfficeFields> {
  const { t } = useTranslation();
  return ({ name }) => (name.trim() === '' ? { name: t('administration.form.needsName') } : {});
}
