import { withoutMarks } from './unicode.ts';

/**
 * Converts text to its searchable form: lower case, trimmed, without tone marks and accents, đ as d; NFC and NFD give the same.
 * `toSearchText('Đầm Hà')` equals `toSearchText('dam ha')`.
 */
export function toSearchText(text: string): string {
  return withoutMarks(text).toLowerCase().trim();
}
