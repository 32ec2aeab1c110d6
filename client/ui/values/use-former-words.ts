import { useTranslation } from 'react-i18next';
import type { FormerStatement } from '#shared/domain/sets/former-measure.ts';
import type { Verdict } from '#shared/domain/standing/judge-indicator.ts';
import type { FigureValue } from '#shared/domain/values/value.ts';

/** Says that a figure cannot be judged because the set changed its unit, kind or levels: it has to be entered again. */
export function useFormerStatement(): (statedIn: FormerStatement, value: FigureValue | null) => string {
  const { t } = useTranslation();
  return ({ change, unit }, value) => {
    if (change !== 'unit-changed') return t(`status.former.${change}`, { value: String(value) });
    return unit === null ? t('status.former.unit-added') : t('status.former.unit-changed', { unit });
  };
}

/** The same for a verdict, also if only one of its parts cannot be judged; undefined if the figure can be judged. */
export function useFormerWords(): (verdict: Pick<Verdict, 'value' | 'why'>) => string | undefined {
  const words = useFormerStatement();
  return ({ value, why: { statedIn, parts } }) => {
    if (statedIn !== null) return words(statedIn, value);
    const part = parts?.find((one) => one.statedIn !== null);
    return part?.statedIn ? words(part.statedIn, part.value) : undefined;
  };
}
