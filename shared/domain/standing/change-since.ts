import { meanOf } from '../values/decimal.ts';
import type { LocalDate } from '../values/local-date.ts';
import type { ProgressPoint } from './progress.ts';

/** By how many a commune's criteria and indicators met became more; below 0: fewer. */
export interface TotalsChange {
  criteria: number;
  indicators: number;
}

/** The change from the day `since` to the last day of a series; undefined without figures on both (R9). */
export function changeSince(points: readonly ProgressPoint[], since: LocalDate): TotalsChange | undefined {
  const before = points.find(({ on }) => on === since);
  const after = points.at(-1);
  if (before === undefined || before.criteriaMet === null || before.indicatorsMet === null) return undefined;
  if (after === undefined || after.criteriaMet === null || after.indicatorsMet === null) return undefined;
  return {
    criteria: after.criteriaMet - before.criteriaMet,
    indicators: after.indicatorsMet - before.indicatorsMet,
  };
}

/** The changes of several communes together. */
export interface DistrictChange extends TotalsChange {
  /** Of the criteria met per commune, to one decimal. */
  mean: number;
  /** Over how many communes: those with figures on both days. */
  communes: number;
}

/** Adds up the changes of the communes with figures on both days; undefined where there are none. */
export function sumChanges(changes: readonly (TotalsChange | undefined)[]): DistrictChange | undefined {
  const known = changes.filter((change) => change !== undefined);
  const mean = meanOf(
    known.map(({ criteria }) => criteria),
    1,
  );
  if (mean === undefined) return undefined;
  return {
    mean,
    communes: known.length,
    criteria: known.reduce((sum, { criteria }) => sum + criteria, 0),
    indicators: known.reduce((sum, { indicators }) => sum + indicators, 0),
  };
}
