/** A name as it is kept: what differs from another only in this is the same. */
export function normalizeText(text: string): string {
  return text.trim().normalize('NFC');
}
