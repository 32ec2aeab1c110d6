import { type FigureValue, type SingleValue, shapesOfParts, type ValueShape } from './value.ts';

/** What a figure is measured in: a unit or none, or the indicator, whose parts may have units of their own. */
export type Measure = string | null | undefined | Pick<ValueShape, 'kind' | 'unit' | 'parts'>;

/** The text of a figure: that of the whole, or those of its parts each in its own unit, parted as `parseValue` reads them. */
export function joinFigure(
  value: FigureValue,
  measure: Measure,
  textOf: (value: SingleValue | null, unit: string | null) => string,
): string {
  const unit = unitOf(measure);
  if (!Array.isArray(value)) return textOf(value, unit);
  const shapes = typeof measure === 'object' && measure !== null ? shapesOfParts(measure) : [];
  return value.map((one, i) => textOf(one, shapes[i] ? (shapes[i].unit ?? null) : unit)).join(PARTING);
}

const PARTING = '; ';

function unitOf(measure: Measure): string | null {
  return (typeof measure === 'object' ? measure?.unit : measure) ?? null;
}
