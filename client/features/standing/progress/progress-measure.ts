import type { Progress, ProgressSeries } from '#shared/contract/standing/standings.ts';

export type Measure = 'criteria' | 'indicators';

/** Number met at a point; null before the first entry (R9). */
export function metAt(point: ProgressSeries['points'][number], measure: Measure): number | null {
  return measure === 'criteria' ? point.criteriaMet : point.indicatorsMet;
}

/** Number of criteria or indicators in the set. */
export function totalOf(progress: Progress, measure: Measure): number {
  return measure === 'criteria' ? progress.criteriaTotal : progress.indicatorsTotal;
}
