import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type FileReading, faultOf, mayHaveFigures, type SheetReading } from './file-reading.ts';
import { askedQuestions } from './questions/asked-questions.ts';
import { isLeftOut, isOverlooked, unreadParts } from './unread/unread-parts.ts';

interface RecognitionSummary {
  is: 'someAsked' | 'nothingKnown' | 'someOverlooked' | 'someUnknown' | 'someLeftOut' | 'allKnown';
  /** Number of open questions. */
  open: number;
}

/** How much of a file was recognised; selects the message shown before the comparison. */
export function recognitionSummary(reading: FileReading, day: LocalDate): RecognitionSummary {
  const open = askedQuestions(reading, day).filter(({ isOpen }) => isOpen).length;
  return { is: open > 0 ? 'someAsked' : withoutQuestions(reading), open };
}

function withoutQuestions({ sheets }: FileReading): RecognitionSummary['is'] {
  if (sheets.every((sheet) => faultOf(sheet) !== undefined)) return 'nothingKnown';
  const isUnclear = (sheet: SheetReading) => unreadParts(sheet).some((part) => isOverlooked(part, sheet));
  if (sheets.some((sheet) => sheet.isRead && isUnclear(sheet))) return 'someOverlooked';
  const isMissed = (sheet: SheetReading) =>
    !sheet.look.isHidden && faultOf(sheet) !== undefined && mayHaveFigures(sheet);
  if (sheets.some(isMissed)) return 'someUnknown';
  const hasLeftOut = (sheet: SheetReading) =>
    (sheet.isRead || sheet.look.isHidden) && unreadParts(sheet).some(isLeftOut);
  return sheets.some(hasLeftOut) ? 'someLeftOut' : 'allKnown';
}
