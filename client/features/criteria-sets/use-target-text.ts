import { useTranslation } from 'react-i18next';
import type { Indicator } from '#shared/domain/criteria-set.ts';
import { partsOf } from '#shared/domain/parts.ts';
import type { FigureValue, SingleValue } from '#shared/domain/value.ts';
import { useFormat } from '../../ui/use-format.ts';

/** A target of the indicator in words: „từ 95 % trở lên“, „không quá 1 %“, „100 %“, „Có“; where parts have their own, those. */
export function useTargetText(indicator: Indicator): (target: FigureValue) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const single = (judged: Indicator, target: SingleValue | null): string => {
    if (target === null) return t('criteria.target.missing');
    const value = format.figure(target, judged.unit);
    const comparison = isLimit(judged, target) ? 'is' : judged.comparison;
    return t(`criteria.target.${comparison}`, { value });
  };
  return (target) => {
    if (!Array.isArray(target)) return single(indicator, target);
    return partsOf(indicator)
      .map(({ as }, i) => single(as, target[i] ?? null))
      .join('; ');
  };
}

/** Whether nothing lies beyond the target: „từ 100 % trở lên“ would promise more than there is. */
function isLimit({ kind, comparison }: Indicator, target: SingleValue): boolean {
  return (
    (kind === 'share' && comparison === 'at-least' && target === 100) ||
    (kind !== 'amount' && comparison === 'at-most' && target === 0)
  );
}
