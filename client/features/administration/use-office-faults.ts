import { useTranslation } from 'react-i18next';
import type { OfficeFields } from './office-fieldset.tsx';
import type { Faults } from './use-draft.ts';

/** What is wrong with an office's fields, in words. */
export function useOfficeFaults(): (fields: OfficeFields) => Faults<OfficeFields> {
  const { t } = useTranslation();
  return ({ name }) => (name.trim() === '' ? { name: t('administration.form.needsName') } : {});
}
