import * as z from 'zod';

/** A number as recorded; −0 would be written and read back as 0, so it is 0 from the start. */
export const FigureNumber = z.number().overwrite((value) => value + 0);

/** One value: yes or no, a number (share in %, amount, count), or the name of a level (R2). Targets are such. */
export const SingleValue = z
  .union([z.boolean(), FigureNumber, z.string().min(1).max(200)])
  .meta({ id: 'SingleValue' });
export type SingleValue = z.infer<typeof SingleValue>;

/** The values of an indicator's parts, in the set's order; null for a part that is not known yet. */
export const PartValues = z.array(SingleValue.nullable()).min(1).max(20).meta({ id: 'PartValues' });
export type PartValues = z.infer<typeof PartValues>;

/** A value as recorded: one for the whole indicator, or one for each of its parts (R2). */
export const FigureValue = z.union([...SingleValue.options, PartValues]).meta({ id: 'FigureValue' });
export type FigureValue = z.infer<typeof FigureValue>;

/** Why a value cannot be recorded for an indicator or metric. */
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

/** What one value is checked against: the kind, and the levels when the kind is `level`. */
export interface SingleShape {
  kind: 'yes-no' | 'share' | 'amount' | 'count' | 'level';
  levels?: readonly string[] | undefined;
  unit?: string | null | undefined;
}

/** A part as a set gives it: its name, or with it what is not as for the whole. */
export type PartShape =
  | string
  | ({ name: string; nameEn?: string | undefined } & {
      [Key in keyof SingleShape]?: SingleShape[Key] | undefined;
    });

/** What a value is checked against. */
export interface ValueShape extends SingleShape {
  parts?: readonly PartShape[] | undefined;
}

const MAX_SIGNIFICANT_DIGITS = 15;

/** The shape of each part of an indicator: what it does not say itself is as for the whole. None without parts. */
export function shapesOfParts({ kind, levels, unit, parts = [] }: ValueShape): SingleShape[] {
  return parts.map((part) => {
    if (typeof part === 'string') return { kind, levels, unit };
    const isOfKind = part.kind === undefined || part.kind === kind;
    const whole = isOfKind ? { levels, unit } : { levels: undefined, unit: null };
    return { kind: part.kind ?? kind, levels: part.levels ?? whole.levels, unit: part.unit ?? whole.unit };
  });
}

/**
 * The first rule of R2 that `value` breaks for this kind, or undefined. A share lies within 0–100 %; an amount is 0 or more; a count is a whole
 * number from 0; numbers have at most 15 significant digits, beyond which a stored figure would not be the written one.
 * Values of parts are as many as the parts, each of its part's kind; where all are missing there is no value.
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

/** Whether two values state the same: values of parts do when each part's is the same. */
export function isSameValue(left: FigureValue | null, right: FigureValue | null): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
  return left.length === right.length && left.every((value, i) => value === right[i]);
}
