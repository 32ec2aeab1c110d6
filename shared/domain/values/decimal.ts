import Big from 'big.js';

// A figure is a decimal that someone wrote down. JavaScript numbers print as the shortest decimal that names them, so
// going through that text makes arithmetic exact in what people wrote: 0.1 + 0.2 is 0.3 (R3).

/** −1, 0 or 1 as `left` is less than, equal to or greater than `right`, compared as decimals. */
export function compareDecimals(left: number, right: number): -1 | 0 | 1 {
  return new Big(left).cmp(right);
}

/** `left − right`, exact as decimals. */
export function subtractDecimals(left: number, right: number): number {
  return new Big(left).minus(right).toNumber();
}

/** `percent` % of the absolute value of `amount`, exact as decimals. */
export function percentOf(percent: number, amount: number): number {
  return new Big(amount).abs().times(percent).div(100).toNumber();
}

/** The mean of `values`, rounded half up to `places` decimals; undefined for no values (R9: missing is never zero). */
export function meanOf(values: readonly number[], places: number): number | undefined {
  if (values.length === 0) return undefined;
  return new Big(sumOf(values)).div(values.length).round(places, Big.roundHalfUp).toNumber();
}

/** `value` rounded half up to `places` decimals. */
export function roundTo(value: number, places: number): number {
  return new Big(value).round(places, Big.roundHalfUp).toNumber();
}

/** The sum of `values`, exact as decimals. */
export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum.plus(value), new Big(0)).toNumber();
}

/**
 * The mean of `value` weighted by `weight` (at least 0), rounded half up to `places` decimals; undefined where the
 * weights come to nothing.
 */
export function weightedMeanOf(
  weighed: readonly { value: number; weight: number }[],
  places: number,
): number | undefined {
  const whole = sumOf(weighed.map(({ weight }) => weight));
  if (whole <= 0) return undefined;
  const sum = weighed.reduce(
    (total, { value, weight }) => total.plus(new Big(value).times(weight)),
    new Big(0),
  );
  return sum.div(whole).round(places, Big.roundHalfUp).toNumber();
}
