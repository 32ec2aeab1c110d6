import { toNfc } from '#shared/domain/values/unicode.ts';

/** Trims a name and composes its accents (NFC), so that equal names are stored equal. */
export function normalizeText(text: string): string {
  return toNfc(text.trim());
}
