import { randomBytes, timingSafeEqual } from 'node:crypto';

// Letters and digits that are not mistaken for each other when read from a screen.
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Random text of this many easily read characters (5 bits each), in groups of four: a code, a temporary password. */
export function randomCode(length: number): string {
  const letters = [...randomBytes(length)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** The one-time code with which the first account is made: printed where the server was started, known nowhere else. */
export class SetUpCode {
  readonly text = randomCode(12);

  /** Whether this is the code; case, spaces and hyphens do not matter, and neither does how long it takes to be wrong. */
  isRight(given: string): boolean {
    const plain = (text: string) => Buffer.from(text.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''));
    const [a, b] = [plain(given), plain(this.text)];
    return a.length === b.length && timingSafeEqual(a, b);
  }
}
