import type { TFunction } from 'i18next';
import type { PartValues } from '#shared/domain/values/value.ts';
import { type Cell, type Column, joinParts } from '../table.ts';

/** A column of the sheet: its place in the rows of the table, heading, and width in characters. */
export interface SheetColumn extends Pick<Column, 'kind' | 'words' | 'nameOf'> {
  from: number;
  heading: string;
  width: number;
}

/** Text of a cell for people. */
export function textInWorkbook(
  { kind, words: group, nameOf }: Pick<SheetColumn, 'kind' | 'words' | 'nameOf'>,
  cell: NonNullable<Cell>,
  words: TFunction,
): string {
  if (typeof cell === 'boolean') return words(cell ? 'status.yes' : 'status.no');
  if (Array.isArray(cell)) return partsText(cell, words);
  const text = String(cell);
  if (nameOf !== undefined) return nameOf(text);
  return kind === 'word' ? words(`${group}.${text}`) : text;
}

// A cell with several numbers is text, so it uses the Vietnamese decimal comma.
function partsText(values: PartValues, words: TFunction): string {
  return joinParts(values, (value) => {
    if (typeof value === 'boolean') return words(value ? 'status.yes' : 'status.no');
    return typeof value === 'number' ? String(value).replace('.', ',') : value;
  });
}
