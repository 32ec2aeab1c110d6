import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { BackupFailure } from '#shared/contract/trust/backups.ts';
import { Instant } from '#shared/domain/values/local-date.ts';
import { moveInPlace } from '../../../database/sync-to-disk.ts';
import { messageOf } from '../../../start-refusal.ts';

/** A failed attempt at a backup. */
export const FailedBackup = z.object({ at: Instant, reason: BackupFailure, detail: z.string() });
export type FailedBackup = z.infer<typeof FailedBackup>;

// Matches messages of the system and of SQLite, some of which have no code.
const REASONS: readonly [RegExp, BackupFailure][] = [
  [/ENOSPC|EDQUOT|SQLITE_FULL|disk is full|no space left/i, 'disk-full'],
  [/EACCES|EPERM|EROFS|SQLITE_CANTOPEN|SQLITE_READONLY|unable to open database/i, 'not-allowed'],
  [/ENOENT|ENOTDIR|directory does not exist/i, 'no-folder'],
];

/** Reason of a failure, from the message of the system. */
export function reasonOf(detail: string): BackupFailure {
  return REASONS.find(([words]) => words.test(detail))?.[1] ?? 'other';
}

/** Keeps the last failure in a file, so that a restart does not forget it. */
export class FailureNote {
  readonly #file: string | undefined;
  readonly #onFault: (detail: string) => void;

  /** Without `file` nothing is kept. Errors of the file go to `onFault` and do not affect the backup. */
  constructor(file: string | undefined, onFault: (detail: string) => void) {
    this.#file = file;
    this.#onFault = onFault;
  }

  read(): FailedBackup | null {
    const file = this.#file;
    if (file === undefined || !existsSync(file)) return null;
    return this.#attempt(() => FailedBackup.parse(JSON.parse(readFileSync(file, 'utf8')))) ?? null;
  }

  write(failed: FailedBackup | null): void {
    const file = this.#file;
    if (file === undefined) return;
    this.#attempt(() => {
      if (failed === null) return rmSync(file, { force: true });
      writeFileSync(`${file}.part`, `${JSON.stringify(failed)}\n`, { mode: 0o600 });
      moveInPlace(`${file}.part`, file);
    });
  }

  #attempt<Result>(act: () => Result): Result | undefined {
    try {
      return act();
    } catch (error) {
      this.#onFault(messageOf(error));
      return undefined;
    }
  }
}
