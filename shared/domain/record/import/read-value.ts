import type { Indicator } from '../../sets/criteria-set.ts';
import type { DecimalMark } from '../../values/parse-number.ts';
import { parseValue } from '../../values/parse-value.ts';
import type { FigureValue, ValueViolation } from '../../values/value.ts';
import { NO_VALUE, type SheetCell, textOfCell } from './cell.ts';

/** Reasons to refuse a cell of an import file, besides violations of its value (R2). */
export const IMPORT_REASONS = [
  'missing-commune',
  'unknown-commune',
  'ambiguous-commune',
  'missing-indicator',
  'unknown-indicator',
  'ambiguous-indicator',
  'missing-day',
  'year-is-no-day',
  'merged-figure',
  'unreadable-day',
  'date-before-programme',
  'date-in-future',
  'date-outside-commune',
  'cell-is-day',
  'cell-is-error',
  'formula-without-value',
  'note-too-long',
  'note-unreadable',
  'annulled',
  'superseded',
  'illustrative',
  'duplicate',
  'not-permitted',
] as const;
export type ImportReason = (typeof IMPORT_REASONS)[number] | ValueViolation;

const MAX_LENGTH = 2000; // characters; longer than the values of all parts of any indicator

/**
 * Reads a cell as a value of an indicator (R2), or returns the reason for refusal. A number cell is that number; `mark` is the
 * decimal mark of numbers in text.
 */
export function readValueOf(
  cell: SheetCell | undefined,
  indicator: Indicator,
  mark: DecimalMark,
): { value: FigureValue } | { reason: ImportReason } {
  const text = textOfValue(cell);
  if ('reason' in text) return text;
  // Looked at before any work on the text, which could take long.
  if (text.text.length > MAX_LENGTH) return { reason: 'value-not-number' };
  const isOwn = typeof cell === 'object' && 'number' in cell;
  const parsed = parseValue(indicator, text.text, isOwn ? 'point' : mark);
  if (parsed.violation) return { reason: parsed.violation };
  return parsed.value === null ? { reason: 'value-not-number' } : { value: parsed.value };
}

function textOfValue(cell: SheetCell | undefined): { text: string } | { reason: ImportReason } {
  if (typeof cell !== 'object') return { text: cell ?? '' };
  if ('error' in cell) return { reason: cell.error === NO_VALUE ? 'formula-without-value' : 'cell-is-error' };
  if ('number' in cell && cell.as === 'day') return { reason: 'cell-is-day' };
  return { text: textOfCell(cell) };
}
