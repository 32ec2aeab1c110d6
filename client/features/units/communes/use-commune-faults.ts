import { useTranslation } from 'react-i18next';
import type { Faults } from '../../../api/read-refusal.ts';
import { type CommuneFields, readCommune } from './commune-fields.ts';

/** Checks a commune's fields; faults are messages by field. */
export function useCommuneFaults(): (fields: CommuneFields) => Faults<CommuneFields> {
  const { t } = useTranslation();
  return (fields) => ({
    ...(fields.name.trim() === '' && { name: t('administration.form.needsName') }),
    ...(fields.group.trim() === '' && { group: t('administration.commune.needsGroup') }),
    ...(readCommune(fields) === undefined && { validFrom: t('common.date.invalid') }),
  });
}
