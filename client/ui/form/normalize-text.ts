/** Name as stored: names that differ only in outer spaces or Unicode form are the same. */
export function normalizeText(text: string): string {
  return text.trim().normalize('NFC');
}
