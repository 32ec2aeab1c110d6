import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { environment, readConfig } from '../config.ts';
import { dataFolderAt, makeDataFolder } from '../database/data-folder.ts';
import { describeContents } from '../database/integrity.ts';
import { faultOfFolder, listStoredBackups } from '../features/trust/backups/backup-files.ts';
import { chooseBackup, describeBackups } from '../features/trust/backups/choose-backup.ts';
import { restoreReplica } from '../features/trust/backups/litestream.ts';
import { putInPlace } from '../features/trust/backups/put-in-place.ts';
import { localSecond } from '../features/trust/backups/replica/restore-point.ts';
import { runCommand } from '../start-refusal.ts';

const HOW = `To restore one, stop the server, then: npm run restore -- NUMBER, or -- latest, or -- FILE
From the continuous replica:            npm run restore -- replica, or -- replica 2024-01-24T10:00:00+07:00\n`;

const CHECKED_INSTEAD = {
  'chain-holds': 'its integrity, its references and its audit chain were verified instead',
  'no-chain': 'it is from a version without an audit; only its integrity and its references were verified',
};

// npm run restore [-- latest | NUMBER | FILE | replica [MOMENT]]: puts a backup in place of the database, which is moved
// aside, never deleted. Without arguments: lists the backups.
await runCommand(async () => {
  const { DATA_DIR, BACKUP_DIR, LITESTREAM, LITESTREAM_CONFIG } = readConfig(environment());
  const folder = dataFolderAt(DATA_DIR, BACKUP_DIR);
  const backups = listStoredBackups(folder.backupFolder, folder.asideFolder);
  const fault = existsSync(folder.backupFolder) ? faultOfFolder(folder.backupFolder) : undefined;
  if (fault !== undefined) process.stderr.write(`the backup folder cannot be used: ${fault}\n`);
  const [choice, moment] = process.argv.slice(2);
  if (choice === undefined) {
    const list =
      backups.length === 0 ? `There is no backup in ${folder.backupFolder}` : describeBackups(backups);
    process.stdout.write(`${list}\n${HOW}`);
    return;
  }
  if (choice !== 'replica') return restore(chooseBackup(backups, choice));
  makeDataFolder(folder);
  const fetched = mkdtempSync(join(folder.path, 'from-replica-'));
  try {
    const file = join(fetched, 'ntm-tracker.sqlite');
    const litestream = { program: LITESTREAM, configFile: LITESTREAM_CONFIG };
    const reached = await restoreReplica(folder, litestream, file, moment);
    if (reached !== undefined)
      process.stdout.write(
        `the last state of the replica at or before ${moment} is that of ${localSecond(reached)} (Vietnam)\n`,
      );
    await restore(file);
  } finally {
    rmSync(fetched, { recursive: true, force: true });
  }

  async function restore(file: string): Promise<void> {
    const { aside, contents, checksum, chain } = await putInPlace(file, folder);
    if (aside) process.stdout.write(`the previous database is kept as ${aside}\n`);
    if (checksum === 'not-noted')
      process.stdout.write(`no checksum is noted for ${file}: ${CHECKED_INSTEAD[chain]}\n`);
    process.stdout.write(`restored from ${file} and checked: ${describeContents(contents)}\n`);
  }
});
