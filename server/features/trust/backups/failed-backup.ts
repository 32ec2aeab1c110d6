import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { BackupFailure } from '#shared/contract/trust/backups.ts';
import { Instant } from '#shared/domain/values/local-date.ts';
import { moveInPlace } from '../../../database/sync-to-disk.ts';
import { messageOf } from '../../../start-refusal.ts';

/** An attempt that no backup came of. */
export const FailedBackup = z.object({ at: Instant, reason: BackupFailure, detail: z.string() });
export type FailedBackup = z.infer<typeof FailedBackup>;

// In the words of the system and of SQLite, which says them without its code.
const REASONS: readonly [RegExp, BackupFailure][] = [
  [/ENOSPC|EDQUOT|SQLITE_FULL|disk is full|no space left/i, 'disk-full'],
  [/EACCES|EPERM|EROFS|SQLITE_CANTOPEN|SQLITE_READONLY|unable to open database/i, 'not-allowed'],
  [/ENOENT|ENOTDIR|directory does not exist/i, 'no-folder'],
];

/** Why it failed, told from what the system said. */
export function reasonOf(detail: string): BackupFailure {
  return REASONS.find(([words]) => words.test(detail))?.[1] ?? 'other';
}

/** What is remembered of the last attempt: a restart must not make a failed one forgotten. */
export class FailureNote {
  readonly #file: string | undefined;
  readonly #onFault: (detail: string) => void;

  /** Kept in `file`, when there is one; what is wrong with that is told, and the backup itself does not suffer from it. */
  constructor(file: string | undefined, onFault: (detail: string) => void) {
    this.#file = file;
    this.#onFault = onFault;
  }

  read(): FailedBackup | null {
    const file = this.#file;
    if (file === undefined || !existsSync(file)) return null;
    return this.#tried(() => FailedBackup.parse(JSON.parse(readFileSync(file, 'utf8')))) ?? null;
  }

  write(failed: FailedBackup | null): void {
    const file = this.#file;
    if (file === undefined) return;
    this.#tried(() => {
      if (failed === null) return rmSync(file, { force: true });
      writeFileSync(`${file}.part`, `${JSON.stringify(failed)}\n`, { mode: 0o600 });
      moveInPlace(`${file}.part`, file);
    });
  }

  #tried<Result>(act: () => Result): Result | undefined {
    try {
      return act();
    } catch (error) {
      this.#onFault(messageOf(error));
      return undefined;
    }
  }
}
