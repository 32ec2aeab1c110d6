import type { Comparison } from '#shared/domain/sets/criteria-set.ts';
import { joinFigure, labelsOfParts, type Measure } from '#shared/domain/values/measure.ts';
import type { FigureValue, SingleValue } from '#shared/domain/values/value.ts';
import { withUnit } from '#shared/domain/values/with-unit.ts';
import { fillWords } from '#shared/messages/fill-words.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { vi } from '#shared/messages/vi.ts';

/** Fills values into a text of the report. @throws if a value is missing (a programming error) */
export function fill(words: string, values: Record<string, string | number>): string {
  const texts = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? numberText(value) : value,
  ]);
  return fillWords(words, Object.fromEntries(texts));
}

// Print every digit of a figure: no rounding.
const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 14 });

/** Vietnamese number format: `1.234,5`. */
export function numberText(value: number): string {
  return numbers.format(value);
}

/** Formats a difference with its sign: `+2`, `-1`, `0`. */
export function signedText(value: number): string {
  return value > 0 ? `+${numberText(value)}` : numberText(value);
}

/** A number with its unit, without a line break between them: `95,3%`. */
function amountText(value: number, unit: string | null): string {
  return withUnit(numberText(value), unit);
}

/** A figure of any kind; for parts, the figures of all parts: `86%; 84%`; `chưa có số liệu` for null. */
export function figureText(value: FigureValue | null, measure: Measure): string {
  return value === null
    ? reportDocument.noFigure
    : joinFigure(value, measure, singleText, labelsOfParts(measure));
}

function singleText(value: SingleValue | null, unit: string | null): string {
  if (value === null) return reportDocument.noFigure;
  if (typeof value === 'boolean') return vi.status[value ? 'yes' : 'no'];
  return typeof value === 'number' ? amountText(value, unit) : value;
}

const SIGN: Record<Comparison, string> = { 'at-least': '≥\u00a0', 'at-most': '≤\u00a0', is: '' };

/** A target with its comparison: `≥ 95%`, `Có`; `chưa nhập` for null. */
export function targetText(target: SingleValue | null, comparison: Comparison, unit: string | null): string {
  if (target === null) return reportDocument.noTarget;
  return typeof target === 'number' ? SIGN[comparison] + amountText(target, unit) : figureText(target, unit);
}

/** A shortfall with its unit; for shares in percentage points. */
export function shortfallText(amount: number, unit: string | null): string {
  return unit === '%' ? fill(reportDocument.points, { amount }) : amountText(amount, unit);
}
