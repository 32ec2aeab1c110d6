import * as z from 'zod';
import { hasLongRunOfMarks } from './unicode.ts';

// Characters may shrink to a quarter when accents are composed, or when surrounding spaces are removed.
const ROOM = 4;

/**
 * Text from outside that is taken as it is, e.g. an id or a password: at most `max` characters. A longer one is refused before
 * anything else reads it.
 */
export function boundedText(max: number) {
  return z.string().max(max, { abort: true });
}

/** Id that the author of a request chooses (UUID); lower case, so that equal ids are equal texts. */
export const ChosenId = z.uuid({ abort: true }).toLowerCase();

/**
 * Words from outside: trimmed, in NFC so that searches find them, at most `max` characters; text that SQLite, JSON, CSV and XML
 * can all hold (well-formed Unicode without NUL). Length and runs of marks are checked before anything else works on the text.
 */
export function words(max: number) {
  return z
    .string()
    .check(bound(max))
    .trim()
    .normalize('NFC')
    .max(max)
    .refine((text) => text.isWellFormed() && !text.includes('\0'), NOT_WELL_FORMED);
}

const NOT_WELL_FORMED = 'not well-formed text';

function bound(max: number) {
  return z.check<string>(({ value, issues }) => {
    const found = { origin: 'string', input: value, continue: false } as const;
    if (value.length > ROOM * max) issues.push({ ...found, code: 'too_big', maximum: max, inclusive: true });
    else if (hasLongRunOfMarks(value)) issues.push({ ...found, code: 'custom', message: NOT_WELL_FORMED });
  });
}
