import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { makeFolder } from '../../../database/data-folder.ts';
import { messageOf } from '../../../start-refusal.ts';
import { faultOfFolder } from './backup-files.ts';
import { UNFINISHED } from './take-backup.ts';
import { TRIAL } from './test-restore.ts';

/**
 * Makes the folder of backups; where that or writing into it is refused, the log says so. The office goes on working without
 * backups, so it is no reason not to start: health tells it from then on.
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

// What an interrupted backup left behind and nobody has written to for so long is nobody's any more.
const STALE_AFTER = 6 * 3_600_000;

/** Deletes what backups that were broken off left behind. */
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
