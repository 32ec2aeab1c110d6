import * as z from 'zod';
import { Entry, type PointOfView } from '../record/entry.ts';
import { entriesThatHold } from '../record/holding.ts';
import { type CriteriaSet, countSet } from '../sets/criteria-set.ts';
import { Instant, LocalDate } from '../values/local-date.ts';
import { CriterionStatus } from '../values/status.ts';
import { IndicatorMarks, isSettling, markIndicator } from './indicator-marks.ts';
import { type IndicatorState, isInState } from './indicator-state.ts';
import { countsAsMet, judgeCriterion } from './judge-criterion.ts';
import { judgeIndicator, Verdict } from './judge-indicator.ts';

/** One indicator in a standing: its verdict, its marks and the entry that decides it. */
export const IndicatorStanding = z
  .object({ code: z.string(), ...Verdict.shape, ...IndicatorMarks.shape, entry: Entry.nullable() })
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
  awaitsJudgement: z
    .int()
    .describe('indicators whose judgement a newer figure ended, to be judged again (R4)'),
  judgedByCommune: z
    .int()
    .describe('indicators that an officer of the commune itself judged otherwise than the figures (R4)'),
  ofEarlierYear: z.int().describe('indicators with a figure of a year before that of the day on view (R23)'),
  metByEarlierTarget: z.int().describe('indicators met, but not by the target for the day on view (R23)'),
  criteriaMetByEarlierTarget: z
    .int()
    .describe('criteria met that contain such an indicator, so that they would not be met by those targets'),
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
 * were recorded after `view.knownAt`, or have codes that the set does not have, are ignored. `entries` may leave out what does
 * not hold, except the entries that tell which judgement a figure ended. `isOwnOfficer`: whether the author of an entry was an
 * officer of the commune when it was recorded.
 */
export function judgeCommune(
  set: CriteriaSet,
  region: string | undefined,
  entries: Iterable<Entry>,
  view: PointOfView,
  isOwnOfficer: (entry: Entry) => boolean = () => false,
): JudgedCommune {
  const all = [...entries];
  const holding = entriesThatHold(all, view);
  const settling = entriesThatHold(all.filter(isSettling), view);
  const criteria = set.criteria.map((criterion): CriterionStanding => {
    const indicators = criterion.indicators.map((indicator): IndicatorStanding => {
      const entry = holding.get(indicator.code);
      const verdict = judgeIndicator(set, indicator, region, entry, view.on);
      const settled = settling.get(indicator.code);
      const subject = { set, indicator, region, on: view.on };
      const marks = markIndicator(subject, { entry, verdict, settled, isOwnOfficer });
      return { code: indicator.code, ...verdict, ...marks, entry: entry ?? null };
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
    awaitsJudgement: count('awaits-judgement'),
    judgedByCommune: count('judged-by-commune'),
    ofEarlierYear: count('earlier-year'),
    metByEarlierTarget: count('earlier-target'),
    criteriaMetByEarlierTarget: criteria.filter(
      (criterion) =>
        criterion.status === 'met' && criterion.indicators.some((one) => isInState('earlier-target', one)),
    ).length,
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
