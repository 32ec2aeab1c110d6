import type { Progress } from '#shared/contract/standing/standings.ts';
import { meanMet } from '#shared/domain/standing/progress.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Measure, metAt } from './progress-measure.ts';

/** One day of all communes. */
export interface ProgressDay {
  on: LocalDate;
  /** How many are met, by commune; null before its first entry. */
  met: ReadonlyMap<string, number | null>;
  /** Over the `counted` communes with entries by then. */
  mean: number | null;
  counted: number;
}

/** The series of all communes, day by day. */
export function toDays({ communes }: Pick<Progress, 'communes'>, measure: Measure): ProgressDay[] {
  const days = communes[0]?.points.map(({ on }) => on) ?? [];
  return days.map((on, index) => {
    const met = new Map(
      communes.map(({ communeId, points }) => {
        const point = points[index];
        return [communeId, point ? metAt(point, measure) : null];
      }),
    );
    return { on, met, ...meanMet([...met.values()]) };
  });
}

/** The first and the last of a series that is there. */
export function endsOf<Point>(
  points: readonly Point[],
  isThere: (point: Point) => boolean,
): { first: Point; last: Point } | undefined {
  const first = points.find(isThere);
  const last = points.findLast(isThere);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** The communes that gained the most from their first day with figures to the last, and how much. */
export function largestGain(
  { communes }: Pick<Progress, 'communes'>,
  measure: Measure,
): { gain: number; names: string[] } {
  const gains = communes.flatMap(({ name, points }) => {
    const met = points.map((point) => metAt(point, measure));
    const ends = endsOf(met, (count) => count !== null);
    return ends ? [{ name, gain: (ends.last ?? 0) - (ends.first ?? 0) }] : [];
  });
  const gain = Math.max(0, ...gains.map((one) => one.gain));
  return { gain, names: gains.filter((one) => one.gain === gain).map(({ name }) => name) };
}

/** The communes without figures by the last day. */
export function missingOf({ communes }: Pick<Progress, 'communes'>): string[] {
  return communes
    .filter(({ points }) => (points.at(-1)?.criteriaMet ?? null) === null)
    .map(({ name }) => name);
}
