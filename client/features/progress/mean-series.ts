import type { Progress } from '#shared/contract/standings.ts';
import type { LocalDate } from '#shared/domain/local-date.ts';

/** One day of all communes. */
export interface ProgressDay {
  on: LocalDate;
  /** Criteria met by commune; null before its first entry. */
  met: ReadonlyMap<string, number | null>;
  /** Over the communes with entries by then, to one decimal (R9, R11). */
  mean: number | null;
}

/** The series of all communes, day by day. */
export function toDays({ communes }: Pick<Progress, 'communes'>): ProgressDay[] {
  const days = communes[0]?.points.map(({ on }) => on) ?? [];
  return days.map((on, index) => {
    const met = new Map(
      communes.map(({ communeId, points }) => [communeId, points[index]?.criteriaMet ?? null]),
    );
    return { on, met, mean: meanOf([...met.values()].filter((count) => count !== null)) };
  });
}

function meanOf(counts: readonly number[]): number | null {
  if (counts.length === 0) return null;
  return Math.round((10 * counts.reduce((sum, count) => sum + count, 0)) / counts.length) / 10;
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

/** The communes that gained the most criteria from their first day with figures to the last, and how many. */
export function largestGain({ communes }: Pick<Progress, 'communes'>): { gain: number; names: string[] } {
  const gains = communes.map(({ name, points }) => {
    const ends = endsOf(points, ({ criteriaMet }) => criteriaMet !== null);
    return { name, gain: (ends?.last.criteriaMet ?? 0) - (ends?.first.criteriaMet ?? 0) };
  });
  const gain = Math.max(0, ...gains.map((one) => one.gain));
  return { gain, names: gains.filter((one) => one.gain === gain).map(({ name }) => name) };
}
