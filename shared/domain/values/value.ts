import * as z from 'zod';
import { boundedText } from './text.ts';

/** Number as recorded. −0 becomes 0 at once, because storing and reading it would do so. */
export const FigureNumber = z.number().overwrite((value) => value + 0);

/** One value: yes or no, a number (share in %, amount, count), or the name of a level (R2). Targets have this type too. */
export const SingleValue = z
  .union([z.boolean(), FigureNumber, boundedText(200).min(1)])
  .meta({ id: 'SingleValue' });
export type SingleValue = z.infer<typeof SingleValue>;

/** Values of an indicator's parts, in the order of the set; null for a part that is not known yet (R2). */
export const PartValues = z.array(SingleValue.nullable()).min(1).max(20).meta({ id: 'PartValues' });
export type PartValues = z.infer<typeof PartValues>;

/** Recorded value: one for the whole indicator, or one for each of its parts (R2). */
export const FigureValue = z.union([...SingleValue.options, PartValues]).meta({ id: 'FigureValue' });
export type FigureValue = z.infer<typeof FigureValue>;

/** Rules of R2 that a value may break. The text for users is the message `problem.violation.{rule}`. */
export type ValueViolation =
  | 'value-not-yes-no'
  | 'value-not-number'
  | 'value-in-other-unit'
  | 'value-not-number-or-parts'
  | 'value-not-yes-no-or-parts'
  | 'value-not-share'
  | 'value-not-count'
  | 'value-negative'
  | 'value-not-level'
  | 'value-too-precise'
  | 'value-without-parts'
  | 'value-parts-count'
  | 'value-parts-empty';

/** Constraints on one value: its kind, the levels if the kind is `level`, and the unit. */
export interface SingleShape {
  kind: 'yes-no' | 'share' | 'amount' | 'count' | 'level';
  levels?: readonly string[] | undefined;
  unit?: string | null | undefined;
}

/** Part as written in a set: its name only, or its name with the fields that differ from the whole. */
export type PartShape =
  | string
  | ({ name: string; nameEn?: string | undefined } & {
      [Key in keyof SingleShape]?: SingleShape[Key] | undefined;
    });

/** Constraints on the value of an indicator: those of the whole, and of each part if it has parts. */
export interface ValueShape extends SingleShape {
  parts?: readonly PartShape[] | undefined;
}

const MAX_SIGNIFICANT_DIGITS = 15;

/**
 * Returns the constraints on each part, in the order of the set; empty without parts (R2). A part inherits what it does not
 * state; levels and unit only if it has the kind of the whole.
 */
export function shapesOfParts({ kind, levels, unit, parts = [] }: ValueShape): SingleShape[] {
  return parts.map((part) => {
    if (typeof part === 'string') return { kind, levels, unit };
    const isOfKind = part.kind === undefined || part.kind === kind;
    const whole = isOfKind ? { levels, unit } : { levels: undefined, unit: null };
    return { kind: part.kind ?? kind, levels: part.levels ?? whole.levels, unit: part.unit ?? whole.unit };
  });
}

/**
 * Returns the first rule of R2 that `value` breaks, or undefined. A share is 0–100 %, an amount is at least 0, a count is a whole
 * number from 0. Numbers have at most 15 significant digits; beyond that the stored figure could differ from the written one.
 * Values of parts: one per part (null: not known), each of its kind, at least one known.
 */
export function findValueViolation(shape: ValueShape, value: FigureValue): ValueViolation | undefined {
  if (!Array.isArray(value)) return findSingleViolation(shape, value);
  const shapes = shapesOfParts(shape);
  if (shapes.length === 0) return 'value-without-parts';
  if (shapes.length !== value.length) return 'value-parts-count';
  if (value.every((one) => one === null)) return 'value-parts-empty';
  for (const [i, one] of value.entries()) {
    const part = shapes[i];
    const violation = part && one !== null ? findSingleViolation(part, one) : undefined;
    if (violation) return violation;
  }
  return undefined;
}

function findSingleViolation(shape: SingleShape, value: SingleValue): ValueViolation | undefined {
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

/** Returns whether two values are equal; values of parts are compared part by part, null equals null. */
export function isSameValue(left: FigureValue | null, right: FigureValue | null): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
  return left.length === right.length && left.every((value, i) => value === right[i]);
}
