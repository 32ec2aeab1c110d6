import {
  type FigureValue,
  type PartShape,
  type SingleValue,
  shapesOfParts,
  type ValueShape,
} from './value.ts';

/** What a figure is measured in: a unit or none, or the indicator, whose parts may have units of their own. */
export type Measure = string | null | undefined | Pick<ValueShape, 'kind' | 'unit' | 'parts'>;

type NamedPart = Exclude<PartShape, string>;

/** The text of a figure: that of the whole, or those of its parts each in its own unit, parted as `parseValue` reads them. */
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

/** What the parts of an indicator are called beside their figures: `(a)`, `Nam`; none where a name is too long for that. */
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
