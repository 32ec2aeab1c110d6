import { useTranslation } from 'react-i18next';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { partsOf } from '#shared/domain/sets/parts.ts';
import type { FigureValue, SingleValue } from '#shared/domain/values/value.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';

type TargetMeasure = Pick<Indicator, 'kind' | 'comparison' | 'unit'>;

/** Formats a target of the indicator: "từ 95% trở lên", "không quá 1%", "100%", "Có"; targets by part are joined with `; `. */
export function useTargetText(indicator: Indicator): (target: FigureValue) => string {
  const textOf = useTargetTexts();
  return (target) => {
    if (!Array.isArray(target)) return textOf(indicator, target);
    return partsOf(indicator)
      .map(({ as }, i) => textOf(as, target[i] ?? null))
      .join('; ');
  };
}

/** Formats a single target of any indicator; null if none is known. */
export function useTargetTexts(): (judged: TargetMeasure, target: SingleValue | null) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (judged, target) => {
    if (target === null) return t('criteria.target.missing');
    const value = format.figure(target, judged.unit);
    const comparison = isLimit(judged, target) ? 'is' : judged.comparison;
    return t(`criteria.target.${comparison}`, { value });
  };
}

/** Whether the target is the best possible value: "từ 100% trở lên" (at least 100%) would be misleading. */
function isLimit({ kind, comparison }: TargetMeasure, target: SingleValue): boolean {
  return (
    (kind === 'share' && comparison === 'at-least' && target === 100) ||
    (kind !== 'amount' && comparison === 'at-most' && target === 0)
  );
}
