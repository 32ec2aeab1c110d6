import { useTranslation } from 'react-i18next';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';

/** Names the region of a decision, or "all communes" for null. */
export function usePlaceName({ regions }: CriteriaSet): (region: string | null) => string {
  const { t } = useTranslation();
  const nameOf = useLocalName();
  return (region) => {
    if (region === null) return t('targets.decided.all');
    const known = regions.find(({ id }) => id === region);
    return known ? nameOf(known) : region;
  };
}
