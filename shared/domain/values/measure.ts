import {
  type FigureValue,
  type PartShape,
  type SingleValue,
  shapesOfParts,
  type ValueShape,
} from './value.ts';

/** Unit of a figure (or none), or its indicator, whose parts may have their own units. */
export type Measure = string | null | undefined | Pick<ValueShape, 'kind' | 'unit' | 'parts'>;

type NamedPart = Exclude<PartShape, string>;

/**
 * Formats a figure with `textOf`: the whole value, or each part in its own unit, joined by `; ` so that `parseValue` can read it
 * back (R2). `labels` are put before the parts.
 */
export function joinFigure(
  value: FigureValue,
  measure: Measure,
  textOf: (value: SingleValue | null, unit: string | null) => string,
  labels: readonly string[] = [],
): string {
  const unit = unitOf(measure);
  if (!Array.isArray(value)) return textOf(value, unit);
  const shapes = typeof measure === 'object' && measure !== null ? shapesOfParts(measure) : [];
  const label = (i: number) => (labels[i] === undefined ? '' : `${labels[i]}:\u00a0`);
  return value
    .map((one, i) => label(i) + textOf(one, shapes[i] ? (shapes[i].unit ?? null) : unit))
    .join('; ');
}

function unitOf(measure: Measure): string | null {
  return (typeof measure === 'object' ? measure?.unit : measure) ?? null;
}

const LONGEST_LABEL = 16;

/**
 * Returns short labels for the parts of an indicator, e.g. `(a)` or `Nam`, to stand next to their figures. Empty if any name is
 * longer than 16 characters and does not start with a letter in brackets.
 */
export function labelsOfParts(
  measure: Measure,
  nameOf: (part: NamedPart) => string = ({ name }) => name,
): string[] {
  const parts = typeof measure === 'object' ? (measure?.parts ?? []) : [];
  const labels = parts.flatMap((part) => {
    const name = nameOf(typeof part === 'string' ? { name: part } : part);
    return /^\(\p{L}\)(?= )/u.exec(name)?.[0] ?? (name.length <= LONGEST_LABEL ? name : []);
  });
  return labels.length === parts.length ? labels : [];
}
