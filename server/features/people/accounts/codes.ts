import { randomBytes, timingSafeEqual } from 'node:crypto';

// Letters and digits that are not mistaken for each other when read from a screen.
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Random text of this many easily read characters (5 bits each), in groups of four: a code, a temporary password. */
export function randomCode(length: number): string {
  return inGroups([...randomBytes(length)].map((byte) => ALPHABET[byte % ALPHABET.length]).join(''));
}

/** A code as we write it, however it was typed: case, spaces and hyphens do not matter. */
export function inGroups(typed: string): string {
  return plain(typed).replaceAll(/(.{4})(?=.)/g, '$1-');
}

function plain(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}

/** The one-time code with which the first account is made: printed where the server was started, known nowhere else. */
export class SetUpCode {
  readonly text = randomCode(12);

  /** Whether this is the code, however it was typed; being wrong takes as long as being right. */
  isRight(given: string): boolean {
    const [a, b] = [Buffer.from(plain(given)), Buffer.from(plain(this.text))];
    return a.length === b.length && timingSafeEqual(a, b);
  }
}
