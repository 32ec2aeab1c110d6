/** What a file to be imported may hold; more is refused, in words. */
export const LIMITS = {
  sheets: 50,
  /** Rows of a sheet. */
  rows: 150_000,
  columns: 500,
  /** Cells with something in them, all sheets together. */
  cells: 1_000_000,
  /** Of a cell, which is what spreadsheets allow. */
  characters: 32_767,
  /** All parts of a workbook together, inflated. */
  inflatedBytes: 300 * 1024 * 1024,
  /** The different texts of a workbook, and their characters together. */
  texts: 300_000,
  textCharacters: 12_000_000,
} as const;

/** The heap of the thread that reads, in MB, and how long it may take, in milliseconds. */
export const THREAD = { oldSpaceMb: 96, youngSpaceMb: 8, milliseconds: 120_000 } as const;
