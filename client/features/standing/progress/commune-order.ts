import type { Progress, ProgressSeries } from '#shared/contract/standing/standings.ts';
import { type Measure, metAt } from './progress-measure.ts';

/** What a commune meets on the last day; null where it has no figures by then. */
export function metLast({ points }: ProgressSeries, measure: Measure): number | null {
  const last = points.at(-1);
  return last ? metAt(last, measure) : null;
}

/** The communes by what they meet on the last day, the most first, then by name; those without figures come last. */
export function orderCommunes({ communes }: Progress, measure: Measure): ProgressSeries[] {
  const rank = (series: ProgressSeries) => metLast(series, measure) ?? -1;
  return communes.toSorted((a, b) => rank(b) - rank(a));
}
