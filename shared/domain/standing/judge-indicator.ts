import * as z from 'zod';
import { type Entry, isWithdrawal } from '../record/entry.ts';
import { Comparison, type CriteriaSet, type Indicator } from '../sets/criteria-set.ts';
import { FormerStatement, findFormerStatement } from '../sets/former-measure.ts';
import { partsOf } from '../sets/parts.ts';
import { type ResolvedTarget, resolveTarget, TargetSource } from '../sets/resolve-target.ts';
import type { LocalDate } from '../values/local-date.ts';
import { IndicatorStatus } from '../values/status.ts';
import { FigureValue, SingleValue } from '../values/value.ts';
import { judgeParts, PartVerdict } from './judge-parts.ts';
import { judgeSingle } from './judge-value.ts';

/**
 * The basis of a status. `parts-missing`: some parts have values, but the result depends on the others. `level-unknown`,
 * `unit-changed`, `kind-changed`: the present revision of the set does not know the level, unit or kind of the figure, which has
 * to be entered again.
 */
export const Basis = z
  .enum([
    'no-entry',
    'withdrawn',
    'no-target',
    'parts-missing',
    'level-unknown',
    'unit-changed',
    'kind-changed',
    'figures',
    'judgement',
  ])
  .meta({ id: 'Basis' });
export type Basis = z.infer<typeof Basis>;

/** R13: the explanation of a status, in addition to the value, the target and the entry. */
export const Explanation = z
  .object({
    basis: Basis,
    comparison: Comparison,
    source: TargetSource.nullable(),
    margin: z
      .number()
      .nullable()
      .describe(
        "how far the value is on the right side of the target, in the indicator's unit; negative: the shortfall; of parts, that of the worst part if the target of the whole applies to it",
      ),
    lowBelow: z.number().nullable().describe('a met value with a margin under this is met-low'),
    parts: z.array(PartVerdict).nullable().describe('null if one value covers the whole'),
    statedIn: FormerStatement.nullable().describe(
      'measure of the figure, if the present revision of the set does not know it; then not assessed',
    ),
    computed: IndicatorStatus.describe('the status by the figures alone'),
    differs: z.boolean().describe('whether the judgement differs from the figures'),
  })
  .meta({ id: 'Explanation' });
export type Explanation = z.infer<typeof Explanation>;

export const Verdict = z.object({
  status: IndicatorStatus,
  value: FigureValue.nullable(),
  target: SingleValue.nullable(),
  why: Explanation,
});
export type Verdict = z.infer<typeof Verdict>;

/** `revision`: that of the set under which the figure was stated; absent: the present one. */
type Statement = Pick<Entry, 'effectiveOn' | 'value' | 'judgement'> & {
  revision?: number | undefined;
};

/**
 * R3 and R4: the verdict on an indicator in `region` from the entry that holds. The target is the one for the year of the figure
 * (`effectiveOn`), so that a verdict does not depend on the day on view. A judgement takes precedence over figures. Without a
 * figure the target is the one for the day `on`.
 */
export function judgeIndicator(
  set: CriteriaSet,
  indicator: Indicator,
  region: string | undefined,
  entry: Statement | undefined,
  on: LocalDate | undefined = entry?.effectiveOn,
): Verdict {
  if (entry === undefined || isWithdrawal(entry)) {
    return undecided(set, indicator, region, on, entry === undefined ? 'no-entry' : 'withdrawn');
  }
  const target = resolveTarget(set, indicator, region, entry.effectiveOn);
  const figures = judgeFigures(set, indicator, region, entry, target);
  const { judgement } = entry;
  return {
    status: judgement ?? figures.computed,
    value: entry.value,
    target: target?.value ?? null,
    why: {
      basis: judgement !== null ? 'judgement' : (figures.statedIn?.change ?? basisOf(figures.parts, target)),
      comparison: indicator.comparison,
      source: target?.source ?? figures.parts?.find(({ source }) => source)?.source ?? null,
      ...figures,
      differs: judgement !== null && figures.computed !== 'not-assessed' && judgement !== figures.computed,
    },
  };
}

type JudgedFigures = Pick<Explanation, 'margin' | 'lowBelow' | 'parts' | 'statedIn' | 'computed'>;

function judgeFigures(
  set: CriteriaSet,
  indicator: Indicator,
  region: string | undefined,
  entry: Statement,
  target: ResolvedTarget | undefined,
): JudgedFigures {
  const { value, revision } = entry;
  if (Array.isArray(value)) {
    const judged = judgeParts(set, indicator, region, entry, value);
    const { kind, unit } = indicator;
    const hasParts = judged.parts.length > 0;
    return { ...judged, statedIn: hasParts ? null : { change: 'kind-changed', kind, unit } };
  }
  const statedIn = value === null ? null : (findFormerStatement(indicator, value, revision) ?? null);
  const judged = statedIn === null ? value : null;
  return { ...judgeSingle(set, indicator, judged, target?.value), parts: null, statedIn };
}

// The targets that a figure would have to reach: of the whole, and of each part with its own.
function undecided(
  set: CriteriaSet,
  indicator: Indicator,
  region: string | undefined,
  on: LocalDate | undefined,
  basis: Basis,
): Verdict {
  const target = on === undefined ? undefined : resolveTarget(set, indicator, region, on);
  const hasOwn = on !== undefined && partsOf(indicator).some(({ isOwn }) => isOwn);
  const why = {
    basis,
    comparison: indicator.comparison,
    source: target?.source ?? null,
    margin: null,
    lowBelow: null,
    parts: hasOwn ? judgeParts(set, indicator, region, { effectiveOn: on }, []).parts : null,
    statedIn: null,
  };
  return {
    status: 'not-assessed',
    value: null,
    target: target?.value ?? null,
    why: { ...why, computed: 'not-assessed', differs: false },
  };
}

/**
 * Whether the target was compared with its document; for values of parts, the targets of all parts with a value. Null if there is
 * no target.
 */
export function isTargetChecked({ why }: Pick<Verdict, 'why'>): boolean | null {
  if (why.parts === null) return why.source?.checked ?? null;
  const checked = why.parts.flatMap(({ value, source }) => (value === null ? [] : (source?.checked ?? [])));
  return checked.length === 0 ? null : checked.every((one) => one);
}

/** Whether the status depends on a target that was not compared with its document (product §4). A judgement does not depend on one. */
export function isDecidedUnchecked(verdict: Pick<Verdict, 'why'>): boolean {
  return verdict.why.basis === 'figures' && isTargetChecked(verdict) === false;
}

// If one part is not met, missing parts do not matter.
function basisOf(parts: readonly PartVerdict[] | null, target: ResolvedTarget | undefined): Basis {
  if (parts === null) return target === undefined ? 'no-target' : 'figures';
  const has = (wanted: IndicatorStatus) => parts.some(({ status }) => status === wanted);
  if (has('not-met') || (parts.length > 0 && !has('not-assessed'))) return 'figures';
  const former = parts.find(({ statedIn }) => statedIn !== null)?.statedIn;
  if (former) return former.change;
  return parts.length > 0 && parts.every(({ value }) => value !== null) ? 'no-target' : 'parts-missing';
}
