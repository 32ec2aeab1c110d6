import type { DecimalMark } from '../../../values/parse-number.ts';
import { type SheetRow, textOfCell } from '../cell.ts';
import type { Question } from './questions.ts';

/** Numbers in text by the decimal mark that they show; `either` may be read both ways. */
export interface MarkEvidence {
  comma: number;
  point: number;
  either: number;
}

const COMMA =
  /^-?(?:\d+|\d{1,3}(?:\.\d{3})+),(?:\d{1,2}|\d{4,})$|^-?\d{1,3}(?:\.\d{3})+,\d+$|^-?0,\d+$|^-?\d{1,3}(?:\.\d{3}){2,}$/;
const POINT =
  /^-?(?:\d+|\d{1,3}(?:,\d{3})+)\.(?:\d{1,2}|\d{4,})$|^-?\d{1,3}(?:,\d{3})+\.\d+$|^-?0\.\d+$|^-?\d{1,3}(?:,\d{3}){2,}$/;
const EITHER = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/** Counts the numbers that are written as text in some columns. */
export function evidenceOfMark(data: readonly SheetRow[], columns: readonly number[]): MarkEvidence {
  const evidence: MarkEvidence = { comma: 0, point: 0, either: 0 };
  for (const cells of data) {
    for (const column of columns) {
      const cell = cells[column];
      if (cell === undefined || (typeof cell === 'object' && 'number' in cell)) continue;
      const text = textOfCell(cell).trim().slice(0, 40).replace(/\s*%$/, '');
      if (COMMA.test(text)) evidence.comma += 1;
      else if (POINT.test(text)) evidence.point += 1;
      else if (EITHER.test(text)) evidence.either += 1;
    }
  }
  return evidence;
}

/** Returns the decimal mark of a file by all its numbers; undefined if they contradict each other. */
export function markBy({ comma, point }: MarkEvidence): DecimalMark | undefined {
  if (comma > 0 && point > 0) return undefined;
  return point > 0 ? 'point' : 'comma';
}

export function sumOfMarks(all: readonly MarkEvidence[]): MarkEvidence {
  const sum = { comma: 0, point: 0, either: 0 };
  for (const { comma, point, either } of all) {
    sum.comma += comma;
    sum.point += point;
    sum.either += either;
  }
  return sum;
}

/** Asks for the decimal mark of numbers that may be read both ways. */
export const ABOUT_MARK: Question = {
  id: 'decimal-mark',
  kind: 'decimal-mark',
  texts: [],
  columns: [],
  indicator: null,
  choices: [
    { key: 'comma', is: 'mark', text: '1.234,5', change: { decimalMark: 'comma' } },
    { key: 'point', is: 'mark', text: '1,234.5', change: { decimalMark: 'point' } },
  ],
};
