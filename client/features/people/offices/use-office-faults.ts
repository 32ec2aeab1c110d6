import { useTranslation } from 'react-i18next';
import type { Faults } from '../../../api/read-refusal.ts';
import type { OfficeFields } from './office-fieldset.tsx';

/** What is wrong with an office's fields, in words. */
export function useOfficeFaults(): (fields: OfficeFields) => Faults<OfficeFields> {
  const { t } = useTranslation();
  return ({ name }) => (name.trim() === '' ? { name: t('administration.form.needsName') } : {});
}
