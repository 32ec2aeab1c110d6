import * as z from 'zod';
import { Comparison, type CriteriaSet, type Indicator } from '../sets/criteria-set.ts';
import { FormerStatement, findFormerStatement } from '../sets/former-measure.ts';
import { type Part, partsOf } from '../sets/parts.ts';
import { resolveTarget, TargetSource } from '../sets/resolve-target.ts';
import type { LocalDate } from '../values/local-date.ts';
import { IndicatorStatus } from '../values/status.ts';
import { type FigureValue, type PartValues, SingleValue } from '../values/value.ts';
import { type FigureResult, judgeSingle } from './judge-value.ts';

/** R13: the verdict on one part of an indicator. */
export const PartVerdict = z
  .object({
    name: z.string(),
    unit: z.string().nullable(),
    comparison: Comparison,
    status: IndicatorStatus,
    value: SingleValue.nullable(),
    target: SingleValue.nullable(),
    source: TargetSource.nullable(),
    margin: z.number().nullable(),
    lowBelow: z.number().nullable(),
    statedIn: FormerStatement.nullable().describe(
      'measure of the value, if the present revision of the set does not know it; then not assessed',
    ),
  })
  .meta({ id: 'PartVerdict' });
export type PartVerdict = z.infer<typeof PartVerdict>;

/** The verdict on each part, and on the whole with the margin of the worst part. */
interface JudgedParts extends FigureResult {
  parts: PartVerdict[];
}

/**
 * R3 for an indicator with parts: `not-met` if one part is not met; otherwise `not-assessed` if one has no value or no target;
 * otherwise `met-low` if one is low, else `met`. If the number of values differs from the number of parts (the set was revised
 * since), every part counts as missing.
 */
export function judgeParts(
  set: CriteriaSet,
  indicator: Indicator,
  region: string | undefined,
  { effectiveOn: on, revision }: { effectiveOn: LocalDate; revision?: number | undefined },
  values: PartValues,
): JudgedParts {
  const parts = partsOf(indicator);
  const isOfParts = parts.length === values.length;
  const judged = parts.map((part, i) =>
    judgePart(set, part, region, { on, revision }, isOfParts ? (values[i] ?? null) : null),
  );
  const worst = judged.toSorted((a, b) => rankOf(a) - rankOf(b) || relativeMargin(a) - relativeMargin(b))[0];
  const isInMeasure = worst !== undefined && parts[judged.indexOf(worst)]?.isOwn === false;
  return {
    computed: worst?.status ?? 'not-assessed',
    margin: isInMeasure ? worst.margin : null,
    lowBelow: isInMeasure ? worst.lowBelow : null,
    parts: judged,
  };
}

function judgePart(
  set: CriteriaSet,
  { name, as }: Part,
  region: string | undefined,
  { on, revision }: { on: LocalDate; revision: number | undefined },
  value: SingleValue | null,
): PartVerdict {
  const target = resolveTarget(set, as, region, on);
  const statedIn = value === null ? null : (findFormerStatement(as, value, revision) ?? null);
  const judged = statedIn === null ? value : null;
  const { computed, margin, lowBelow } = judgeSingle(set, as, judged, target?.value);
  const { unit, comparison } = as;
  const against = { target: target?.value ?? null, source: target?.source ?? null };
  return { name, unit, comparison, status: computed, value, ...against, margin, lowBelow, statedIn };
}

// The whole has the status of its worst part.
const WORST_FIRST: readonly IndicatorStatus[] = ['not-met', 'not-assessed', 'met-low', 'met'];

function rankOf({ status }: PartVerdict): number {
  return WORST_FIRST.indexOf(status);
}

// Parts may have different units, so margins are compared relative to their targets.
function relativeMargin({ margin, target }: PartVerdict): number {
  if (margin === null || typeof target !== 'number') return 0;
  return target === 0 ? margin : margin / Math.abs(target);
}

/** The target of the whole, or the list of the parts' targets if one of them differs; null if there is none. */
export function targetsOf(verdict: {
  target: SingleValue | null;
  why: { parts: readonly PartVerdict[] | null };
}): FigureValue | null {
  const { target, why } = verdict;
  if (why.parts === null || why.parts.every((part) => part.target === target)) return target;
  return why.parts.map((part) => part.target);
}
