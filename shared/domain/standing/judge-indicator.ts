import * as z from 'zod';
import { type Entry, isWithdrawal } from '../record/entry.ts';
import { Comparison, type CriteriaSet, type Indicator } from '../sets/criteria-set.ts';
import { type ResolvedTarget, resolveTarget, TargetSource } from '../sets/resolve-target.ts';
import { IndicatorStatus } from '../values/status.ts';
import { FigureValue, SingleValue } from '../values/value.ts';
import { judgeParts, PartVerdict } from './judge-parts.ts';
import { judgeSingle } from './judge-value.ts';

/**
 * What a status rests on: nothing recorded, a withdrawal, a value without a target, values of some parts that do not
 * decide without the others, the figures, or a judgement.
 */
export const Basis = z
  .enum(['no-entry', 'withdrawn', 'no-target', 'parts-missing', 'figures', 'judgement'])
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
      .describe(
        "how far on the right side, in the indicator's unit; negative: the shortfall; of the worst part, where that is held against the whole's target",
      ),
    lowBelow: z.number().nullable().describe('a met value with a margin under this is met-low'),
    parts: z.array(PartVerdict).nullable().describe('null where the value is one for the whole'),
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
type Statement = Pick<Entry, 'effectiveOn' | 'value' | 'judgement'>;

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
  const figures = Array.isArray(entry.value)
    ? judgeParts(set, indicator, region, entry.effectiveOn, entry.value)
    : { ...judgeSingle(set, indicator, entry.value, target?.value), parts: null };
  const { judgement } = entry;
  return {
    status: judgement ?? figures.computed,
    value: entry.value,
    target: target?.value ?? null,
    why: {
      basis: judgement !== null ? 'judgement' : basisOf(figures.parts, target),
      comparison: indicator.comparison,
      source: target?.source ?? figures.parts?.find(({ source }) => source)?.source ?? null,
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
    parts: null,
  } as const;
  return {
    status: 'not-assessed',
    value: null,
    target: null,
    why: { ...why, computed: 'not-assessed', differs: false },
  };
}

/**
 * Whether what the figures are held against was compared with its document: the target, or, of values of parts, that of each part
 * with a value. Null where there is none.
 */
export function isTargetChecked({ why }: Pick<Verdict, 'why'>): boolean | null {
  if (why.parts === null) return why.source?.checked ?? null;
  const checked = why.parts.flatMap(({ value, source }) => (value === null ? [] : (source?.checked ?? [])));
  return checked.length === 0 ? null : checked.every((one) => one);
}

/** Whether a target decided that was not compared with its document (product §4). A judgement does not rest on it. */
export function isDecidedUnchecked(verdict: Pick<Verdict, 'why'>): boolean {
  return verdict.why.basis === 'figures' && isTargetChecked(verdict) === false;
}

// A part that is missing matters only while none is not met.
function basisOf(parts: readonly PartVerdict[] | null, target: ResolvedTarget | undefined): Basis {
  if (parts === null) return target === undefined ? 'no-target' : 'figures';
  const has = (wanted: IndicatorStatus) => parts.some(({ status }) => status === wanted);
  if (has('not-met') || (parts.length > 0 && !has('not-assessed'))) return 'figures';
  return parts.length > 0 && parts.every(({ value }) => value !== null) ? 'no-target' : 'parts-missing';
}
