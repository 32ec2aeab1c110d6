import { chmodSync } from 'node:fs';

/**
 * Makes a file with password hashes, sessions and addresses readable by its owner only. SQLite gives the files next to it
 * the same mode.
 */
export function keepPrivate(file: string): void {
  chmodSync(file, 0o600);
}
