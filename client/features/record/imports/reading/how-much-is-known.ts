import { overlookedColumns } from './overlooked.ts';
import { faultOf, mayHaveFigures, type Reading, type SheetReading } from './reading.ts';

/** How much of a file could be recognised: what whoever imports is told to look at before going on. */
export function howMuchIsKnown({
  sheets,
}: Reading): 'allKnown' | 'someOverlooked' | 'someUnknown' | 'nothingKnown' {
  if (sheets.every((sheet) => faultOf(sheet) !== undefined)) return 'nothingKnown';
  if (sheets.some((sheet) => sheet.isRead && overlookedColumns(sheet).length > 0)) return 'someOverlooked';
  const isMissed = (sheet: SheetReading) => faultOf(sheet) !== undefined && mayHaveFigures(sheet);
  return sheets.some(isMissed) ? 'someUnknown' : 'allKnown';
}
