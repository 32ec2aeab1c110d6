/** Reasons why an import file cannot be read. */
export const FILE_FAULTS = [
  'not-a-table',
  'old-excel',
  'macros',
  'binary-excel',
  'encrypted',
  'open-document',
  'broken-zip',
  'broken-workbook',
  'zip-bomb',
  'not-utf8',
  'broken-quotes',
  'empty',
  'too-many-sheets',
  'too-many-rows',
  'too-many-columns',
  'too-many-cells',
  'cell-too-long',
  'too-large',
  'too-slow',
  'unknown-sheet',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];
