import { changeOfPrinted, meanOf, sumOf } from '../values/decimal.ts';
import type { LocalDate } from '../values/local-date.ts';
import type { ProgressPoint } from './progress.ts';

/** Increase in a commune's criteria and indicators met; negative for a decrease. */
export interface TotalsChange {
  criteria: number;
  indicators: number;
  /** Criteria met on the first day. */
  criteriaBefore: number;
}

/** The change from the day `since` to the last day of a series; undefined unless both days have figures (R9). */
export function changeSince(points: readonly ProgressPoint[], since: LocalDate): TotalsChange | undefined {
  const before = points.find(({ on }) => on === since);
  const after = points.at(-1);
  if (before === undefined || before.criteriaMet === null || before.indicatorsMet === null) return undefined;
  if (after === undefined || after.criteriaMet === null || after.indicatorsMet === null) return undefined;
  return {
    criteria: after.criteriaMet - before.criteriaMet,
    indicators: after.indicatorsMet - before.indicatorsMet,
    criteriaBefore: before.criteriaMet,
  };
}

/** The change of several communes together: those with figures on both days. */
export interface DistrictChange {
  criteria: number;
  indicators: number;
  /** Mean criteria met per commune on each day, to one decimal. */
  meanBefore: number;
  meanAfter: number;
  /** The difference of the two means as printed. */
  mean: number;
  /** Number of communes with figures on both days. */
  communes: number;
}

const MEAN_PLACES = 1;

/** Adds up the changes; undefined entries (no figures on both days) do not count. Undefined if none is left. */
export function sumChanges(changes: readonly (TotalsChange | undefined)[]): DistrictChange | undefined {
  const known = changes.filter((change) => change !== undefined);
  const before = known.map(({ criteriaBefore }) => criteriaBefore);
  const after = known.map(({ criteriaBefore, criteria }) => criteriaBefore + criteria);
  const [meanBefore, meanAfter] = [meanOf(before, MEAN_PLACES), meanOf(after, MEAN_PLACES)];
  if (meanBefore === undefined || meanAfter === undefined) return undefined;
  return {
    meanBefore,
    meanAfter,
    mean: changeOfPrinted(meanBefore, meanAfter, MEAN_PLACES),
    communes: known.length,
    criteria: sumOf(known.map(({ criteria }) => criteria)),
    indicators: sumOf(known.map(({ indicators }) => indicators)),
  };
}
