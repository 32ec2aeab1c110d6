import * as z from 'zod';
import { Comparison, type CriteriaSet, type Indicator } from './criteria-set.ts';
import { compareDecimals, percentOf, subtractDecimals } from './decimal.ts';
import { type Entry, isWithdrawal } from './entry.ts';
import { type ResolvedTarget, resolveTarget, TargetSource } from './resolve-target.ts';
import { IndicatorStatus } from './status.ts';
import { FigureValue, SingleValue } from './value.ts';

/** What a status rests on: nothing recorded, a withdrawal, a value without a target, the figures, or a judgement. */
export const Basis = z
  .enum(['no-entry', 'withdrawn', 'no-target', 'figures', 'judgement'])
  .meta({ id: 'Basis' });
export type Basis = z.infer<typeof Basis>;

/** R13: what a status needs to explain itself, beside the value, the target and the entry. */
export const Explanation = z
  .object({
    basis: Basis,
    comparison: Comparison,
    source: TargetSource.nullable(),
    margin: z
      .number()
      .nullable()
      .describe("how far on the right side, in the indicator's unit; negative: the shortfall"),
    lowBelow: z.number().nullable().describe('a met value with a margin under this is met-low'),
    computed: IndicatorStatus.describe('what the figures alone say'),
    differs: z.boolean().describe('the judgement that holds is not what the figures say'),
  })
  .meta({ id: 'Explanation' });
export type Explanation = z.infer<typeof Explanation>;

/** The verdict on one indicator. */
export const Verdict = z.object({
  status: IndicatorStatus,
  value: FigureValue.nullable(),
  target: SingleValue.nullable(),
  why: Explanation,
});
export type Verdict = z.infer<typeof Verdict>;

/** What is stated about an indicator, enough to judge it. */
export type Statement = Pick<Entry, 'effectiveOn' | 'value' | 'judgement'>;

/**
 * R3 and R4: the verdict on an indicator in `region` from the entry that holds. The target is that of the figure's own
 * year (`effectiveOn`), so that a verdict does not change with the day it is looked at. A judgement holds over figures.
 */
export function judgeIndicator(
  set: CriteriaSet,
  indicator: Indicator,
  region: string | undefined,
  entry: Statement | undefined,
): Verdict {
  if (entry === undefined) return undecided(indicator, 'no-entry');
  if (isWithdrawal(entry)) return undecided(indicator, 'withdrawn');
  const target = resolveTarget(set, indicator, region, entry.effectiveOn);
  const figures = judgeFigures(set, indicator, entry.value, target);
  const { judgement } = entry;
  return {
    status: judgement ?? figures.computed,
    value: entry.value,
    target: target?.value ?? null,
    why: {
      basis: judgement !== null ? 'judgement' : target === undefined ? 'no-target' : 'figures',
      comparison: indicator.comparison,
      source: target?.source ?? null,
      ...figures,
      differs: judgement !== null && figures.computed !== 'not-assessed' && judgement !== figures.computed,
    },
  };
}

function undecided(indicator: Indicator, basis: Basis): Verdict {
  const why = {
    basis,
    comparison: indicator.comparison,
    source: null,
    margin: null,
    lowBelow: null,
  } as const;
  return {
    status: 'not-assessed',
    value: null,
    target: null,
    why: { ...why, computed: 'not-assessed', differs: false },
  };
}

type Figures = Pick<Explanation, 'computed' | 'margin' | 'lowBelow'>;

function judgeFigures(
  set: CriteriaSet,
  indicator: Indicator,
  value: FigureValue | null,
  target: ResolvedTarget | undefined,
): Figures {
  if (value === null || Array.isArray(value) || target === undefined)
    return { computed: 'not-assessed', margin: null, lowBelow: null };
  if (typeof value === 'number' && typeof target.value === 'number') {
    return judgeNumber(set, indicator, value, target.value);
  }
  const isMet = isLevelOrAnswerMet(indicator, value, target.value);
  return { computed: isMet ? 'met' : 'not-met', margin: null, lowBelow: null };
}

function isLevelOrAnswerMet(indicator: Indicator, value: FigureValue, target: SingleValue): boolean {
  if (indicator.comparison === 'is') return value === target;
  const levels: readonly FigureValue[] = indicator.levels ?? [];
  const rank = levels.indexOf(value) - levels.indexOf(target);
  return indicator.comparison === 'at-least' ? rank >= 0 : rank <= 0;
}

function judgeNumber(set: CriteriaSet, indicator: Indicator, value: number, target: number): Figures {
  if (indicator.comparison === 'is') {
    return {
      computed: compareDecimals(value, target) === 0 ? 'met' : 'not-met',
      margin: null,
      lowBelow: null,
    };
  }
  const margin =
    indicator.comparison === 'at-least' ? subtractDecimals(value, target) : subtractDecimals(target, value);
  if (margin < 0) return { computed: 'not-met', margin, lowBelow: null };
  if (!canBeLow(indicator, target)) return { computed: 'met', margin, lowBelow: null };
  const lowBelow = percentOf(indicator.lowMargin ?? set.lowMargin, target);
  return { computed: compareDecimals(margin, lowBelow) < 0 ? 'met-low' : 'met', margin, lowBelow };
}

// R3: counts are never low by computation, nor is a target that cannot be exceeded: 100 % of 100 %, 0 of at most 0.
function canBeLow(indicator: Indicator, target: number): boolean {
  if (indicator.kind !== 'share' && indicator.kind !== 'amount') return false;
  if (indicator.comparison === 'at-most') return target !== 0;
  return !(indicator.kind === 'share' && target === 100);
}
