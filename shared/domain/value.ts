import * as z from 'zod';

/** A number as recorded; −0 would be written and read back as 0, so it is 0 from the start. */
export const FigureNumber = z.number().overwrite((value) => value + 0);

/** A value as recorded: yes or no, a number (share in %, amount, count), or the name of a level (R2). */
export const FigureValue = z
  .union([z.boolean(), FigureNumber, z.string().min(1).max(200)])
  .meta({ id: 'FigureValue' });
export type FigureValue = z.infer<typeof FigureValue>;

/** Why a value cannot be recorded for an indicator or metric. */
export type ValueViolation =
  | 'value-not-yes-no'
  | 'value-not-number'
  | 'value-not-share'
  | 'value-not-count'
  | 'value-negative'
  | 'value-not-level'
  | 'value-too-precise';

/** What a value is checked against: the kind, and the levels when the kind is `level`. */
interface ValueShape {
  kind: 'yes-no' | 'share' | 'amount' | 'count' | 'level';
  levels?: readonly string[] | undefined;
}

const MAX_SIGNIFICANT_DIGITS = 15;

/**
 * The first rule of R2 that `value` breaks for this kind, or undefined. A share lies within 0–100 %; an amount is 0 or more; a count is a whole
 * number from 0; numbers have at most 15 significant digits, beyond which a stored figure would not be the written one.
 */
export function findValueViolation(shape: ValueShape, value: FigureValue): ValueViolation | undefined {
  if (shape.kind === 'yes-no') return typeof value === 'boolean' ? undefined : 'value-not-yes-no';
  if (shape.kind === 'level') {
    return typeof value === 'string' && shape.levels?.includes(value) ? undefined : 'value-not-level';
  }
  if (typeof value !== 'number') return 'value-not-number';
  if (!isExactlyKept(value)) return 'value-too-precise';
  if (shape.kind === 'share' && (value < 0 || value > 100)) return 'value-not-share';
  if (shape.kind === 'amount' && value < 0) return 'value-negative';
  if (shape.kind === 'count' && (!Number.isInteger(value) || value < 0)) return 'value-not-count';
  return undefined;
}

function isExactlyKept(value: number): boolean {
  return Number(value.toPrecision(MAX_SIGNIFICANT_DIGITS)) === value && Math.abs(value) < 1e15;
}
