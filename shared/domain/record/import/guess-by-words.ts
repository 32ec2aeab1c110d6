import { ownValue } from '../../values/own-value.ts';
import { isBlank, type SheetRow } from './cell.ts';
import type { ColumnRole } from './mapping.ts';
import { normalizeName } from './name-lookup.ts';
import { readCellDay } from './read-cell-day.ts';
import type { GuessedColumn } from './sheet-sample.ts';

// `effectiveOn` is the heading of our own files by RFC 4180.
const DAY_WORDS = /\b(?:ngay|thoi diem|date|effectiveon|effective on)\b/;
// Whole headings of our own file of entries, in both languages and by RFC 4180: a word alone may be part of another heading.
const STATE_HEADINGS: Readonly<Record<string, 'annulled' | 'superseded' | 'illustrative'>> = {
  annulledat: 'annulled',
  'thoi diem huy': 'annulled',
  'annulled at': 'annulled',
  supersededby: 'superseded',
  'duoc thay bang ban ghi': 'superseded',
  'superseded by record': 'superseded',
  illustrative: 'illustrative',
  'minh hoa': 'illustrative',
};
const NOTE_WORDS = /\b(?:ghi chu|dien giai|nguon|note|notes|remark)\b/;
const VALUE_WORDS = /\b(?:ket qua|gia tri|so lieu|thuc hien|hien trang|value|result)\b/;
const OTHER_WORDS =
  /\b(?:muc quy dinh|muc tieu|ke hoach|don vi|dvt|stt|tt|danh gia|phan tram hoan thanh|target|unit)\b/;

/**
 * Assigns roles, in place, to columns that are still ignored: day, note, value and state of the row by the words of their headings. A sheet whose
 * rows name the indicator needs a column of values; without a word, a column of numbers is taken.
 */
export function nameByWords(
  columns: GuessedColumn[],
  headings: readonly string[],
  data: readonly SheetRow[],
): void {
  const has = (is: ColumnRole['is']) => columns.some(({ role }) => role.is === is);
  const needsValue = () => !has('value') && !has('of-indicator') && !has('of-commune') && has('indicator');
  for (const pass of ['words', 'content'] as const) {
    for (const [column, { role, reason }] of columns.entries()) {
      if (role.is !== 'ignored' || reason === 'ambiguous') continue;
      const key = normalizeName(headings[column] ?? '');
      if (pass === 'words') {
        const named = roleByWords(key, has, needsValue());
        if (named !== undefined) columns[column] = { role: { is: named }, reason: 'word' };
      } else if (needsValue() && !OTHER_WORDS.test(key) && hasValues(data, column)) {
        columns[column] = { role: { is: 'value' }, reason: 'content' };
      }
    }
  }
}

function roleByWords(
  key: string,
  has: (is: ColumnRole['is']) => boolean,
  needsValue: boolean,
): Exclude<ColumnRole['is'], 'of-indicator' | 'of-commune'> | undefined {
  const state = ownValue(STATE_HEADINGS, key);
  if (state !== undefined) return state;
  if (DAY_WORDS.test(key) && !has('day')) return 'day';
  if (NOTE_WORDS.test(key) && !has('note')) return 'note';
  return needsValue && VALUE_WORDS.test(key) && !OTHER_WORDS.test(key) ? 'value' : undefined;
}

/** Returns whether a column has numbers that are not days. */
export function hasValues(data: readonly SheetRow[], column: number): boolean {
  return data.some((cells) => {
    const cell = cells[column];
    if (cell === undefined || isBlank(cell)) return false;
    if (typeof cell === 'object') return 'number' in cell && cell.as !== 'day';
    return /^\d[\d.,]*\s*%?$/.test(cell.trim()) && readCellDay(cell) === undefined;
  });
}
