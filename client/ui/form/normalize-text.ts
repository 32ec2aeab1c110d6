/** Trims a name and composes its accents (NFC), so that equal names are stored equal. */
export function normalizeText(text: string): string {
  return text.trim().normalize('NFC');
}
