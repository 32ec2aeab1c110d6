import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { makeFolder } from '../../../database/make-folder.ts';
import { messageOf } from '../../../start-refusal.ts';
import { faultOfFolder } from './backup-files.ts';
import { UNFINISHED } from './take-backup.ts';
import { TRIAL } from './test-restore.ts';

/**
 * Creates the backup folder; logs a warning if it cannot be created or used. This does not stop the start, because the
 * office can work without backups: health reports it from then on.
 */
export function prepareFolder(folder: string, log: FastifyBaseLogger): void {
  const detail = faultOfMaking(folder) ?? faultOfFolder(folder);
  if (detail !== undefined)
    log.warn(
      { folder, detail },
      'the backup folder cannot be used: NO BACKUPS will be taken; see BACKUP_DIR',
    );
}

function faultOfMaking(folder: string): string | undefined {
  try {
    makeFolder(folder);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

// Files of an interrupted backup are stale if nobody has written to them for this long, in milliseconds.
const STALE_AFTER = 6 * 3_600_000;

/** Deletes stale files of interrupted backups. */
export function sweepFolder(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const isLeft = name.startsWith(TRIAL) || name.endsWith(UNFINISHED) || name.includes(`${UNFINISHED}-`);
    const changedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (isLeft && changedAt !== undefined && Date.now() - changedAt > STALE_AFTER)
      rmSync(path, { recursive: true, force: true });
  }
}
