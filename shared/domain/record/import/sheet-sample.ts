import type { MergedRange, SheetRow } from './cell.ts';
import type { ColumnRole } from './mapping.ts';

/** First rows of a sheet, from which its mapping is guessed. */
export interface SheetSample {
  name: string;
  /** Hidden rows are empty. */
  rows: readonly SheetRow[];
  merged: readonly MergedRange[];
  /** People who open the file do not see the sheet. */
  isHidden: boolean;
  /** Number of hidden rows with content, in the whole sheet. */
  hiddenRows: number;
  hiddenColumns: ReadonlySet<number>;
}

/** Number of first rows in which headings are searched; the sample may be longer. */
export const HEADING_ROWS = 30;

/** Reason for the role of a column: a code or name in its heading, a word there, the content of its cells, or none. */
export type GuessReason = 'heading' | 'word' | 'content' | 'ambiguous' | 'unknown';

export type GuessedColumn = { role: ColumnRole; reason: GuessReason };
