import type { Progress, ProgressSeries } from '#shared/contract/standing/standings.ts';

/** What is counted. */
export type Measure = 'criteria' | 'indicators';

/** How many of them a commune meets at a point; null before its first entry (R9). */
export function metAt(point: ProgressSeries['points'][number], measure: Measure): number | null {
  return measure === 'criteria' ? point.criteriaMet : point.indicatorsMet;
}

/** How many of them the set has. */
export function totalOf(progress: Progress, measure: Measure): number {
  return measure === 'criteria' ? progress.criteriaTotal : progress.indicatorsTotal;
}
