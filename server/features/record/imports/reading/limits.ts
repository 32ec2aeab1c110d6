/** Limits of an import file; a file beyond them is refused with a message. */
export const LIMITS = {
  sheets: 50,
  /** Rows per sheet. */
  rows: 150_000,
  /** Cells per row, empty ones included. */
  columns: 500,
  /** Filled cells in all sheets together. */
  cells: 1_000_000,
  /** Characters per cell: the limit of spreadsheets. */
  characters: 32_767,
  /** Bytes of a row of a CSV, which may have several lines in quotation marks. */
  rowBytes: 1_000_000,
  /** Elements of the XML of all sheets together: cells without content, which only have a format, count too. */
  elements: 5_000_000,
  /** Attributes of an element, and elements within each other; workbooks have about twenty and ten. */
  attributes: 200,
  depth: 100,
  /** Cell formats of a workbook; spreadsheets allow 65,490. */
  formats: 70_000,
  /** All parts of a workbook together, inflated. */
  inflatedBytes: 300 * 1024 * 1024,
  /** Distinct texts of a workbook, and their total characters. */
  texts: 300_000,
  textCharacters: 12_000_000,
  /** Characters of the previews of all sheets together. */
  previewCharacters: 8_000_000,
} as const;

/** Limits of the reading process: sizes in MB, time in milliseconds. */
export const PROCESS = { oldSpaceMb: 96, youngSpaceMb: 4, residentMb: 400, milliseconds: 120_000 } as const;
