import Big from 'big.js';

// Figures are decimals that people wrote. JavaScript prints a number as the shortest decimal that identifies it; computing with
// that text (Big) is exact: 0.1 + 0.2 is 0.3 (R3).

/** Returns −1, 0 or 1 if `left` is less than, equal to or greater than `right`, compared as decimals (R3). */
export function compareDecimals(left: number, right: number): -1 | 0 | 1 {
  return new Big(left).cmp(right);
}

/** Returns `left − right`, exact as decimals (R3). */
export function subtractDecimals(left: number, right: number): number {
  return new Big(left).minus(right).toNumber();
}

/** Returns `percent` % of the absolute value of `amount`, exact as decimals (R3). */
export function percentOf(percent: number, amount: number): number {
  return new Big(amount).abs().times(percent).div(100).toNumber();
}

/**
 * Returns the mean of `values`, rounded half up to `places` decimals; undefined for an empty list, because missing is never zero
 * (R9).
 */
export function meanOf(values: readonly number[], places: number): number | undefined {
  if (values.length === 0) return undefined;
  return new Big(sumOf(values)).div(values.length).round(places, Big.roundHalfUp).toNumber();
}

/** Returns `value` rounded half up to `places` decimals. */
export function roundTo(value: number, places: number): number {
  return new Big(value).round(places, Big.roundHalfUp).toNumber() + 0; // −0 would be printed with its sign
}

/**
 * Returns the change between two numbers as people see it: the difference of the two numbers printed with at most `places` decimals.
 * Every change that is printed is this one, so that none contradicts the numbers beside it.
 */
export function changeOfPrinted(before: number, after: number, places: number): number {
  return subtractDecimals(roundTo(after, places), roundTo(before, places));
}

/** Returns the sum of `values`, exact as decimals; 0 for an empty list. */
export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum.plus(value), new Big(0)).toNumber();
}

/**
 * Returns the mean of `value` weighted by `weight` (each at least 0), rounded half up to `places` decimals; undefined if the
 * weights sum to 0 (R9).
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
