import Big from 'big.js';
import { type FigureValue, type SingleValue, shapesOfParts, type ValueShape } from './value.ts';

/** How a number is unlike the one before: `times` as much, or the `times`-th part of it. */
export interface Jump {
  way: 'up' | 'down';
  times: number;
}

// A wrong unit (đồng for triệu đồng, a missing decimal mark) makes at least so much.
const UNLIKELY_FACTOR = 10;
const MEASURED = ['amount', 'count'];

/**
 * Whether a figure in a unit is so far from the one before that the unit may be wrong: ten times as much or more, or a
 * tenth or less. Nothing can be said of zero, nor of shares, answers and levels. Of several parts the furthest counts.
 */
export function findJump(
  shape: ValueShape,
  value: FigureValue | null,
  before: FigureValue | null,
): Jump | undefined {
  const jumps = pairsOf(shape, value, before).flatMap(({ kind, now, earlier }) =>
    MEASURED.includes(kind) ? (jumpBetween(now, earlier) ?? []) : [],
  );
  return jumps.reduce<Jump | undefined>(
    (furthest, jump) => (furthest === undefined || jump.times > furthest.times ? jump : furthest),
    undefined,
  );
}

interface Pair {
  kind: ValueShape['kind'];
  now: SingleValue | null;
  earlier: SingleValue | null;
}

function pairsOf(shape: ValueShape, value: FigureValue | null, before: FigureValue | null): Pair[] {
  if (Array.isArray(value) && Array.isArray(before)) {
    return shapesOfParts(shape).map(({ kind }, i) => ({
      kind,
      now: value[i] ?? null,
      earlier: before[i] ?? null,
    }));
  }
  // A figure for the whole and one in parts are not of one measure.
  if (Array.isArray(value) || Array.isArray(before)) return [];
  return [{ kind: shape.kind, now: value, earlier: before }];
}

function jumpBetween(now: SingleValue | null, earlier: SingleValue | null): Jump | undefined {
  if (typeof now !== 'number' || typeof earlier !== 'number') return undefined;
  const isUp = now > earlier;
  const [more, less] = isUp ? [new Big(now), new Big(earlier)] : [new Big(earlier), new Big(now)];
  if (less.lte(0) || more.lt(less.times(UNLIKELY_FACTOR))) return undefined;
  return { way: isUp ? 'up' : 'down', times: more.div(less).round(0).toNumber() };
}
