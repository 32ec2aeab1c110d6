import Big from 'big.js';
import { type FigureValue, type SingleValue, shapesOfParts, type ValueShape } from './value.ts';

/**
 * Suspicious change of a number: `times` as large (`up`), or 1/`times` as large (`down`); `times` is rounded to a whole number.
 */
export interface Jump {
  way: 'up' | 'down';
  times: number;
}

// A wrong unit (đồng for triệu đồng) or a missing decimal mark changes a figure by at least this factor.
const UNLIKELY_FACTOR = 10;
const MEASURED = ['amount', 'count'];

/**
 * Finds a change so large that the unit may be wrong: at least ten times the figure before, or at most a tenth of it. Compares
 * amounts and counts only; undefined for shares, answers, levels, zero and missing figures. With parts, returns the largest
 * change.
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
  // A value for the whole cannot be compared with values of parts.
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
