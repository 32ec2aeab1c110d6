/** Limits of an import file; a file beyond them is refused with a message. */
export const LIMITS = {
  sheets: 50,
  /** Rows per sheet. */
  rows: 150_000,
  columns: 500,
  /** Filled cells in all sheets together. */
  cells: 1_000_000,
  /** Characters per cell: the limit of spreadsheets. */
  characters: 32_767,
  /** All parts of a workbook together, inflated. */
  inflatedBytes: 300 * 1024 * 1024,
  /** Distinct texts of a workbook, and their total characters. */
  texts: 300_000,
  textCharacters: 12_000_000,
} as const;

/** Limits of the reading thread: heap in MB, time in milliseconds. */
export const THREAD = { oldSpaceMb: 96, youngSpaceMb: 8, milliseconds: 120_000 } as const;
