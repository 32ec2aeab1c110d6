import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/values/use-format.ts';
import type { ImportLookup } from './lookup.ts';

/** Name of a commune in lists; communes of one name also show their code and the days between which they exist. */
export function useCommuneLabel({ communeName, namesake }: ImportLookup): (id: string) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (id) => {
    const commune = namesake(id);
    if (commune === undefined) return communeName(id);
    const { name, validFrom, validUntil } = commune;
    const days = [
      validFrom && t('imports.reading.existsFrom', { day: format.date(validFrom) }),
      validUntil && t('imports.reading.existsUntil', { day: format.date(validUntil) }),
    ];
    return `${name} (${[id, ...days].filter(Boolean).join(', ')})`;
  };
}
