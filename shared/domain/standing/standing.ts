import * as z from 'zod';
import { Entry, type PointOfView } from '../record/entry.ts';
import { entriesThatHold } from '../record/holding.ts';
import { type CriteriaSet, countSet } from '../sets/criteria-set.ts';
import { Instant, LocalDate } from '../values/local-date.ts';
import { CriterionStatus } from '../values/status.ts';
import { type IndicatorState, isInState } from './indicator-state.ts';
import { countsAsMet, judgeCriterion } from './judge-criterion.ts';
import { judgeIndicator, Verdict } from './judge-indicator.ts';

/** One indicator in a standing: its verdict and the entry that decides it. */
export const IndicatorStanding = z
  .object({ code: z.string(), ...Verdict.shape, entry: Entry.nullable() })
  .meta({ id: 'IndicatorStanding' });
export type IndicatorStanding = z.infer<typeof IndicatorStanding>;

/** One criterion in a standing, with its `met/total` (R6). */
export const CriterionStanding = z
  .object({
    number: z.int(),
    status: CriterionStatus,
    met: z.int(),
    total: z.int(),
    indicators: z.array(IndicatorStanding),
  })
  .meta({ id: 'CriterionStanding' });
export type CriterionStanding = z.infer<typeof CriterionStanding>;

/** R7: the totals of a standing, with the denominators of its set. */
export const StandingTotals = z.object({
  criteriaMet: z.int(),
  criteriaTotal: z.int(),
  indicatorsMet: z.int(),
  indicatorsTotal: z.int(),
  low: z.int().describe('indicators met, still low'),
  notMet: z.int().describe('indicators not met or nearly met'),
  notAssessed: z.int().describe('indicators without a verdict: no entry, or no target'),
  unchecked: z.int().describe('indicators decided by a target that was not compared with its document'),
  noTarget: z.int().describe('indicators with a value but no target'),
  judgedOtherwise: z.int().describe('indicators whose judgement differs from the figures (R4)'),
  lastEffectiveOn: LocalDate.nullable(),
  lastRecordedAt: Instant.nullable(),
});
export type StandingTotals = z.infer<typeof StandingTotals>;

/** The standing of a commune on a day (hiện trạng): totals, criteria and indicators. */
export interface JudgedCommune extends StandingTotals {
  criteria: CriterionStanding[];
}

/**
 * R7 and R8: the standing of a commune in `region` from its entries for this set, on the day `view.on`. Entries that apply later,
 * were recorded after `view.knownAt`, or have codes that the set does not have, are ignored.
 */
export function judgeCommune(
  set: CriteriaSet,
  region: string | undefined,
  entries: Iterable<Entry>,
  view: PointOfView,
): JudgedCommune {
  const holding = entriesThatHold(entries, view);
  const criteria = set.criteria.map((criterion): CriterionStanding => {
    const indicators = criterion.indicators.map((indicator): IndicatorStanding => {
      const entry = holding.get(indicator.code);
      return { code: indicator.code, ...judgeIndicator(set, indicator, region, entry), entry: entry ?? null };
    });
    const statuses = indicators.map((indicator) => indicator.status);
    return {
      number: criterion.number,
      status: judgeCriterion(set, statuses),
      met: statuses.filter((status) => countsAsMet(set, status)).length,
      total: indicators.length,
      indicators,
    };
  });
  return { ...totalsOf(set, criteria), criteria };
}

function totalsOf(set: CriteriaSet, criteria: readonly CriterionStanding[]): StandingTotals {
  const indicators = criteria.flatMap((criterion) => criterion.indicators);
  const count = (state: IndicatorState) => indicators.filter((one) => isInState(state, one)).length;
  const entries = indicators.flatMap((indicator) => indicator.entry ?? []);
  return {
    ...countSet(set),
    criteriaMet: criteria.filter((criterion) => criterion.status === 'met').length,
    indicatorsMet: criteria.reduce((sum, criterion) => sum + criterion.met, 0),
    low: count('low'),
    notMet: count('not-met'),
    notAssessed: count('not-assessed'),
    unchecked: count('unchecked'),
    noTarget: count('no-target'),
    judgedOtherwise: count('judged-otherwise'),
    lastEffectiveOn: latest(entries.map((entry) => entry.effectiveOn)),
    lastRecordedAt: latest(entries.map((entry) => entry.recordedAt)),
  };
}

function latest(moments: readonly string[]): string | null {
  return moments.reduce<string | null>(
    (last, moment) => (last === null || moment > last ? moment : last),
    null,
  );
}
