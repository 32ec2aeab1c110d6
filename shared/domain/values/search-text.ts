/**
 * Text as it is searched: NFC or NFD alike, without tone marks and accents, đ as d, lower case.
 * `toSearchText('Đầm Hà')` and `toSearchText('dam ha')` are equal.
 */
export function toSearchText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase()
    .trim();
}
