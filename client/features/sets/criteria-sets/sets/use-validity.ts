import { useTranslation } from 'react-i18next';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';

export function useValidity({
  validFrom,
  validUntil,
}: Pick<CriteriaSet, 'validFrom' | 'validUntil'>): string {
  const { t } = useTranslation();
  const format = useFormat();
  const from = format.date(validFrom);
  if (validUntil === null) return t('criteria.validity.open', { from });
  return t('criteria.validity.period', { from, until: format.date(validUntil) });
}
