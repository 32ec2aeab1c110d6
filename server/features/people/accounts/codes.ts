import { randomBytes, timingSafeEqual } from 'node:crypto';

// Letters and digits that are not easily confused when read from a screen.
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * Random text of this many easily read characters (5 bits each), in groups of four; used for codes and temporary passwords.
 */
export function randomCode(length: number): string {
  return inGroups([...randomBytes(length)].map((byte) => ALPHABET[byte % ALPHABET.length]).join(''));
}

/** Normal form of a typed code; case, spaces and hyphens do not matter. */
export function inGroups(typed: string): string {
  return plain(typed).replaceAll(/(.{4})(?=.)/g, '$1-');
}

function plain(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}

/** One-time code for creating the first account. Printed where the server was started, and known nowhere else. */
export class SetUpCode {
  readonly text = randomCode(12);

  /** Compares a typed code in constant time, in its normal form. */
  isRight(given: string): boolean {
    const [a, b] = [Buffer.from(plain(given)), Buffer.from(plain(this.text))];
    return a.length === b.length && timingSafeEqual(a, b);
  }
}
