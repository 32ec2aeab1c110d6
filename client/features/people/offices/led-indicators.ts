import { useTranslation } from 'react-i18next';
import { indicatorsLedBy, type Office } from '#shared/domain/people/office.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { useCriteriaSets } from '../../../api/use-criteria-sets.ts';

/** Formats indicators of a set, whole criteria by number: „tiêu chí 5; chỉ tiêu 13.2, 13.3“. */
export function useLedIndicatorsText(): (set: CriteriaSet, codes: readonly string[]) => string {
  const { t } = useTranslation();
  return (set, codes) => {
    const isLed = ({ code }: { code: string }) => codes.includes(code);
    const whole = set.criteria.filter(({ indicators }) => indicators.every(isLed));
    const single = set.criteria
      .filter((criterion) => !whole.includes(criterion))
      .flatMap(({ indicators }) => indicators.filter(isLed));
    const numbers = whole.map(({ number }) => number).join(', ');
    const texts = [
      ...(numbers ? [t('administration.office.criteria', { numbers })] : []),
      ...(single.length > 0
        ? [t('administration.office.indicators', { codes: single.map(({ code }) => code).join(', ') })]
        : []),
    ];
    return texts.join('; ') || t('administration.office.nothing');
  };
}

/** Describes the indicators that an office loses by a change of its name or lists; undefined if none. */
export function useLedIndicatorsLoss(): (
  before: Office,
  after: Pick<Office, 'name' | 'leads'>,
) => string | undefined {
  const ledIndicatorsText = useLedIndicatorsText();
  const sets = useCriteriaSets();
  return (before, after) => {
    const losses = sets.flatMap((set) => {
      const kept = indicatorsLedBy(after, set);
      const lost = indicatorsLedBy(before, set).filter((code) => !kept.includes(code));
      return lost.length > 0 ? [`${set.shortTitle}: ${ledIndicatorsText(set, lost)}`] : [];
    });
    return losses.length > 0 ? losses.join('. ') : undefined;
  };
}
