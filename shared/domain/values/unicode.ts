// Normalizing sorts each run of combining marks, which takes time in the square of its length. Unicode's Stream-Safe Text Format
// (UAX #15, 13) allows thirty; Vietnamese writes two at most.
const LONG_RUN = /\p{M}{31}/u;

/** Returns whether a text has a run of more than thirty combining marks, which no language writes. */
export function hasLongRunOfMarks(text: string): boolean {
  return LONG_RUN.test(text);
}

/** Composes accents (NFC) in linear time: a text with a long run of marks stays as it is. */
export function toNfc(text: string): string {
  return hasLongRunOfMarks(text) ? text : text.normalize('NFC');
}

/** Returns the text without tone marks and accents, đ as d; in linear time, because only single characters are decomposed. */
export function withoutMarks(text: string): string {
  return text
    .replace(/\p{M}/gu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}
