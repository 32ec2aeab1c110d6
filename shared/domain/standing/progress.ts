import type { Entry } from '../record/entry.ts';
import { compareByPrecedence, END_OF_TIME, isSeen } from '../record/holding.ts';
import type { CriteriaSet } from '../sets/criteria-set.ts';
import { meanOf } from '../values/decimal.ts';
import type { Instant, LocalDate } from '../values/local-date.ts';
import type { IndicatorStatus } from '../values/status.ts';
import { countsAsMet, judgeCriterion } from './judge-criterion.ts';
import { judgeIndicator } from './judge-indicator.ts';

/** A commune's totals on one day; null before its first entry (R9). */
export interface ProgressPoint {
  on: LocalDate;
  criteriaMet: number | null;
  indicatorsMet: number | null;
}

type ProgressEntry = Pick<
  Entry,
  'seq' | 'revision' | 'indicator' | 'effectiveOn' | 'value' | 'judgement' | 'recordedAt'
>;

/**
 * The totals of R7 on each of `days` (ascending), equal to those of the standing on that day. A verdict depends only on its entry,
 * so one pass over the entries in order of precedence (R8) serves any number of days.
 */
export function traceProgress(
  set: CriteriaSet,
  region: string | undefined,
  entries: readonly ProgressEntry[],
  days: readonly LocalDate[],
  knownAt?: Instant,
): ProgressPoint[] {
  const indicators = new Map(set.criteria.flatMap((c) => c.indicators.map((i) => [i.code, i] as const)));
  const inOrder = entries
    .filter((entry) => indicators.has(entry.indicator))
    .filter((entry) => isSeen(entry, { ...END_OF_TIME, knownAt }))
    .sort(compareByPrecedence);
  const statuses = new Map<string, IndicatorStatus>();
  let next = 0;
  return days.map((on) => {
    for (let entry = inOrder[next]; entry !== undefined && isSeen(entry, { on }); entry = inOrder[++next]) {
      const indicator = indicators.get(entry.indicator);
      if (indicator) statuses.set(entry.indicator, judgeIndicator(set, indicator, region, entry).status);
    }
    return next === 0 ? { on, criteriaMet: null, indicatorsMet: null } : { on, ...countMet(set, statuses) };
  });
}

function countMet(set: CriteriaSet, statuses: ReadonlyMap<string, IndicatorStatus>) {
  let criteriaMet = 0;
  let indicatorsMet = 0;
  for (const criterion of set.criteria) {
    const held = criterion.indicators.map((indicator) => statuses.get(indicator.code) ?? 'not-assessed');
    if (judgeCriterion(set, held) === 'met') criteriaMet += 1;
    indicatorsMet += held.filter((status) => countsAsMet(set, status)).length;
  }
  return { criteriaMet, indicatorsMet };
}

/**
 * The mean of the communes' totals on a day, rounded to `places` decimals, over the `counted` communes that have a total (R9, R11);
 * null if none has.
 */
export function meanMet(
  met: readonly (number | null)[],
  places = 1,
): { mean: number | null; counted: number } {
  const known = met.filter((count) => count !== null);
  return { mean: meanOf(known, places) ?? null, counted: known.length };
}

/** The change in a total; null if one of the two is missing (R9). */
export function changeBetween(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}

interface MeanPoint {
  on: LocalDate;
  /** Mean of criteria met over the communes with entries by that day, to one decimal (R9, R11); null if there is none. */
  mean: number | null;
  counted: number;
}

/** The mean of several communes' series on each day. All series must have the same days. */
export function traceMean(series: readonly (readonly ProgressPoint[])[]): MeanPoint[] {
  return (series[0] ?? []).map(({ on }, index) => {
    return { on, ...meanMet(series.map((points) => points[index]?.criteriaMet ?? null)) };
  });
}
