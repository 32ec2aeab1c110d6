import { type FileReading, faultOf, mayHaveFigures, type SheetReading } from './file-reading.ts';
import { ignoredColumns } from './ignored-columns.ts';

/** How much of a file was recognised; selects the message shown before the comparison. */
export function recognitionSummary({
  sheets,
}: FileReading): 'allKnown' | 'someOverlooked' | 'someUnknown' | 'nothingKnown' {
  if (sheets.every((sheet) => faultOf(sheet) !== undefined)) return 'nothingKnown';
  if (sheets.some((sheet) => sheet.isRead && ignoredColumns(sheet).length > 0)) return 'someOverlooked';
  const isMissed = (sheet: SheetReading) => faultOf(sheet) !== undefined && mayHaveFigures(sheet);
  return sheets.some(isMissed) ? 'someUnknown' : 'allKnown';
}
