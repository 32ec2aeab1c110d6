/** A vertical axis: its ends, which are ticks, and the ticks between. */
export interface ValueScale {
  domain: [number, number];
  ticks: number[];
}

const INTERVALS = 3;
// Under this share of the highest value the axis starts at zero: little is lost and nothing is exaggerated.
const NEAR_ZERO = 0.4;

/** A scale of round numbers over the values; from zero where they come near it. */
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

/** The next of 1, 2, 5 × a power of ten; whole where all values are. */
function roundStep(rough: number, values: readonly number[]): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  return values.every(Number.isInteger) ? Math.max(step, 1) : step;
}

// Binary multiples of 0.1 and 0.2 leave a tail that would be printed.
function toDecimal(value: number): number {
  return Number(value.toPrecision(12));
}

/** A scale for how many of `total`: from 0 to the total, which is named, with round numbers between. */
export function scaleOfCount(total: number): ValueScale {
  const step = roundStep(total / (INTERVALS + 1), [total]);
  const ticks = Array.from({ length: Math.floor(total / step) + 1 }, (_, index) => index * step);
  return { domain: [0, total], ticks: [...ticks.filter((tick) => total - tick >= step / 2), total] };
}
