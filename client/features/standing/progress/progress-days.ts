import type { Progress } from '#shared/contract/standing/standings.ts';
import { meanMet } from '#shared/domain/standing/progress.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Measure, metAt } from './progress-measure.ts';

/** All communes on one day. */
export interface ProgressDay {
  on: LocalDate;
  /** Number met by commune id; null before its first entry. */
  met: ReadonlyMap<string, number | null>;
  /** Mean over the `counted` communes with entries by then; null if there is none. */
  mean: number | null;
  counted: number;
}

/** Turns series by commune into days. */
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

/** The first and last point that satisfy `isThere`; undefined if none does. */
export function endsOf<Point>(
  points: readonly Point[],
  isThere: (point: Point) => boolean,
): { first: Point; last: Point } | undefined {
  const first = points.find(isThere);
  const last = points.findLast(isThere);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** The largest gain from the first day with figures to the last, and the names of the communes with it. */
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

/** Names of the communes without figures by the last day. */
export function missingOf({ communes }: Pick<Progress, 'communes'>): string[] {
  return communes
    .filter(({ points }) => (points.at(-1)?.criteriaMet ?? null) === null)
    .map(({ name }) => name);
}
