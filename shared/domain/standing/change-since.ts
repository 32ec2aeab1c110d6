import { meanOf } from '../values/decimal.ts';
import type { LocalDate } from '../values/local-date.ts';
import type { ProgressPoint } from './progress.ts';

/** Increase in a commune's criteria and indicators met; negative for a decrease. */
export interface TotalsChange {
  criteria: number;
  indicators: number;
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
  };
}

/** The sum of the changes of several communes. */
export interface DistrictChange extends TotalsChange {
  /** Mean change in criteria met per commune, to one decimal. */
  mean: number;
  /** Number of communes with figures on both days. */
  communes: number;
}

/** Adds up the changes; undefined entries (no figures on both days) do not count. Undefined if none is left. */
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
