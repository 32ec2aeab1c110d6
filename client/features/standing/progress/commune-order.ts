import type { Progress, ProgressSeries } from '#shared/contract/standing/standings.ts';
import { type Measure, metAt } from './progress-measure.ts';

/** Number met on the last day; null without figures by then. */
export function metOnLastDay({ points }: ProgressSeries, measure: Measure): number | null {
  const last = points.at(-1);
  return last ? metAt(last, measure) : null;
}

/** Sorts by the number met on the last day, descending; equal ones keep their order. Communes without figures come last. */
export function orderCommunes({ communes }: Progress, measure: Measure): ProgressSeries[] {
  const rank = (series: ProgressSeries) => metOnLastDay(series, measure) ?? -1;
  return communes.toSorted((a, b) => rank(b) - rank(a));
}
