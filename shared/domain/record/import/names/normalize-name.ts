import { toSearchText } from '../../../values/search-text.ts';

/** Normalizes a name for comparison: without accents and case, `Ð` as `Đ`, punctuation as single spaces. */
export function normalizeName(text: string): string {
  return toSearchText(text.replaceAll(/[Ðð]/g, 'đ'))
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
