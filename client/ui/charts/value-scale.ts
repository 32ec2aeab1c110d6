/** Vertical axis; both ends of the domain are ticks. */
export interface ValueScale {
  domain: [number, number];
  ticks: number[];
}

const INTERVALS = 3;
// If the lowest value is at most this share of the highest, the axis starts at zero, so that nothing is exaggerated.
const NEAR_ZERO = 0.4;

/** Scale of round numbers for these values; starts at zero if the lowest value is near it. */
export function scaleOf(values: readonly number[]): ValueScale {
  const high = Math.max(...values, 0);
  const least = Math.min(...values);
  const low = least >= 0 && least <= high * NEAR_ZERO ? 0 : least;
  const step = roundStep((high - low || Math.abs(high) || 1) / INTERVALS, values);
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => toDecimal((first + index) * step));
  return { domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1], ticks };
}

/** Next of 1, 2, 5 × a power of ten; at least 1 if all values are integers. */
function roundStep(rough: number, values: readonly number[]): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  return values.every(Number.isInteger) ? Math.max(step, 1) : step;
}

// Removes the rounding error of binary multiples of 0.1 and 0.2.
function toDecimal(value: number): number {
  return Number(value.toPrecision(12));
}

/** Scale for counts out of `total`: from 0 to `total`, with round numbers between. */
export function scaleOfCount(total: number): ValueScale {
  const step = roundStep(total / (INTERVALS + 1), [total]);
  const ticks = Array.from({ length: Math.floor(total / step) + 1 }, (_, index) => index * step);
  return { domain: [0, total], ticks: [...ticks.filter((tick) => total - tick >= step / 2), total] };
}
