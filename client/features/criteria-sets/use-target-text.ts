import { useTranslation } from 'react-i18next';
import type { Indicator } from '#shared/domain/criteria-set.ts';
import type { SingleValue } from '#shared/domain/value.ts';
import { useFormat } from '../../ui/use-format.ts';

type Asked = Pick<Indicator, 'kind' | 'comparison' | 'unit'>;

/** A target of the indicator in words: „từ 95 % trở lên“, „không quá 1 %“, „100 %“, „Có“. */
export function useTargetText(indicator: Asked): (target: SingleValue) => string {
  const textOf = useTargetTexts();
  return (target) => textOf(indicator, target);
}

/** The same, of any indicator. */
export function useTargetTexts(): (indicator: Asked, target: SingleValue) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (indicator, target) => {
    const value = format.figure(target, indicator.unit);
    const comparison = isLimit(indicator, target) ? 'is' : indicator.comparison;
    return t(`criteria.target.${comparison}`, { value });
  };
}

/** Whether nothing lies beyond the target: „từ 100 % trở lên“ would promise more than there is. */
function isLimit({ kind, comparison }: Asked, target: SingleValue): boolean {
  return (
    (kind === 'share' && comparison === 'at-least' && target === 100) ||
    (kind !== 'amount' && comparison === 'at-most' && target === 0)
  );
}
