import { useTranslation } from 'react-i18next';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { partsOf } from '#shared/domain/sets/parts.ts';
import type { FigureValue, SingleValue } from '#shared/domain/values/value.ts';
import { useFormat } from './use-format.ts';

/** Formats targets and margins: `≥ 95%`, `thiếu 8 điểm phần trăm`. */
export function useComparisonWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const single = ({ comparison, unit }: Indicator, value: SingleValue | null): string => {
    if (value === null) return t('commune.figure.noTarget');
    const text = format.figure(value, unit);
    if (typeof value === 'boolean' || comparison === 'is') return text;
    if (typeof value === 'number') return `${comparison === 'at-least' ? '≥' : '≤'}\u00a0${text}`;
    return comparison === 'at-least'
      ? t('commune.figure.levelAtLeast', { level: text })
      : t('commune.figure.levelAtMost', { level: text });
  };
  // Targets by part, in the set's order.
  const target = (indicator: Indicator, value: FigureValue | null): string => {
    if (!Array.isArray(value)) return single(indicator, value);
    return partsOf(indicator)
      .map(({ as }, i) => single(as, value[i] ?? null))
      .join('; ');
  };
  const margin = ({ comparison, unit }: Indicator, value: number): string => {
    const amount = format.difference(Math.abs(value), unit);
    if (value === 0) return t('commune.figure.exact');
    if (comparison === 'at-most') return t(`commune.figure.${value < 0 ? 'over' : 'below'}`, { amount });
    return t(`commune.figure.${value < 0 ? 'short' : 'above'}`, { amount });
  };
  return { target, margin };
}
