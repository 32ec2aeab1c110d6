import { toNfc } from '../../../values/unicode.ts';
import { normalizeName } from './normalize-name.ts';

/** Kind of administrative unit, as the word before a name says. Only the first four can be a unit of the register. */
export type UnitWord = 'commune' | 'ward' | 'town' | 'special-zone' | 'district' | 'province';

const WORDS: ReadonlyMap<string, UnitWord> = new Map([
  ['xa', 'commune'],
  ['x', 'commune'],
  ['phuong', 'ward'],
  ['p', 'ward'],
  ['thi tran', 'town'],
  ['tt', 'town'],
  ['dac khu', 'special-zone'],
  ['huyen', 'district'],
  ['quan', 'district'],
  ['thi xa', 'district'],
  ['tx', 'district'],
  ['thanh pho', 'district'],
  ['tp', 'district'],
  ['tinh', 'province'],
]);

/** Splits a name from the word of its unit: `Thị trấn Đầm Hà`, `TT.Đầm Hà`, `xã: Quảng An`. The word is undefined if there is none. */
export function splitUnitWord(text: string): { unit: UnitWord | undefined; name: string } {
  const words = toNfc(text)
    .trim()
    .split(/[\s.:]+/)
    .filter((word) => word !== '');
  for (const length of [2, 1]) {
    const unit = WORDS.get(normalizeName(words.slice(0, length).join(' ')));
    if (unit !== undefined && words.length > length) return { unit, name: words.slice(length).join(' ') };
  }
  return { unit: undefined, name: text };
}

/** Names that follow a word of a unit within a text, with the words behind them: `SỐ LIỆU XÃ QUẢNG AN NĂM 2024`. */
export function unitsWithin(text: string): { unit: UnitWord; after: string[] }[] {
  const words = toNfc(text)
    .split(/[\s.:,;()–/-]+/)
    .filter((word) => word !== '');
  const found: { unit: UnitWord; after: string[] }[] = [];
  for (let at = 0; at < words.length; at++) {
    // `thị xã` is one word for a unit, and its second half is not another one; a single letter within a text is rarely a unit.
    const length = [2, 1].find((count) => WORDS.has(normalizeName(words.slice(at, at + count).join(' '))));
    if (length === undefined || (words[at] ?? '').length === 1) continue;
    const unit = WORDS.get(normalizeName(words.slice(at, at + length).join(' ')));
    const after = words.slice(at + length, at + length + MAX_WORDS);
    if (unit !== undefined) found.push({ unit, after });
    at += length - 1;
  }
  return found;
}

const MAX_WORDS = 5;
