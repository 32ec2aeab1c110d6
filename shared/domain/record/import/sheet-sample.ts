import type { MergedRange, SheetRow } from './cell.ts';
import type { ColumnRole } from './mapping.ts';

/** The beginning of a sheet, which says how to read it. */
export interface SheetSample {
  name: string;
  rows: readonly SheetRow[];
  merged: readonly MergedRange[];
}

/** Headings are within the first rows of a sheet; the sample may go on. */
export const HEADING_ROWS = 30;

/** Why a column was given its role: a code or name in its heading, a word there, the content of its cells, or no reason. */
export type GuessReason = 'heading' | 'word' | 'content' | 'ambiguous' | 'unknown';

/** The role that a column is guessed to have, and why. */
export type GuessedColumn = { role: ColumnRole; reason: GuessReason };
