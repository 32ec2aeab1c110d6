import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { dataFolderAt, readSecret } from '../../../server/database/data-folder.ts';
import { openDatabase } from '../../../server/database/open.ts';
import { hasAccounts } from '../../../server/features/people/accounts/repository.ts';
import { checkLastRecord } from '../../../server/features/trust/audit/last-record.ts';
import { verifyAudit } from '../../../server/features/trust/audit/verify-audit.ts';
import { messageOf } from '../../../server/start-refusal.ts';
import { FileChecks } from '../check-file.ts';

/** Acts that must be on the disk after a power loss. */
export interface Expected {
  folder: string;
  /** Database at the end of the run. */
  final: FileChecks;
  /** Number of the last audit record acknowledged before the power loss. */
  link: number;
}

/** Writes the files left by a power loss into a folder and opens them like the server at its start; returns faults. */
export async function checkImage(
  files: ReadonlyMap<string, Buffer>,
  place: string,
  expected: Expected,
): Promise<string[]> {
  mkdirSync(place);
  try {
    for (const [path, content] of files) {
      // SQLite rebuilds -shm; uploaded files are not checked here.
      if (!path.endsWith('-shm') && !path.includes('/uploads/'))
        writeFileSync(join(place, relative(expected.folder, path)), content);
    }
    return await checkFolder(place, expected);
  } catch (error) {
    return [`it cannot be opened: ${messageOf(error)}`];
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function checkFolder(place: string, { final, link }: Expected): Promise<string[]> {
  const folder = dataFolderAt(place);
  const database = openDatabase(folder.databaseFile, folder.backupFolder);
  const image = new FileChecks(folder.databaseFile);
  try {
    readSecret(folder, !hasAccounts(database.query));
    const faults = image.faults();
    const last = image.lastLink();
    if (last < link)
      faults.push(`${link - last} acknowledged acts are lost: ${link} were acknowledged, ${last} are there`);
    const check = checkLastRecord(folder.lastRecordFile, database);
    if (check.is !== 'ok') faults.push(`a loss is reported that did not happen: ${JSON.stringify(check)}`);
    const { broken } = await verifyAudit(database.query);
    if (broken !== null) faults.push(`the audit chain is broken: ${JSON.stringify(broken)}`);
    // The hash of the last record covers all records before it, with the digests of their rows.
    if (last > 0 && image.hashOf(last) !== final.hashOf(last))
      faults.push(`audit record ${last} differs from the one written`);
    return faults;
  } finally {
    image.close();
    database.close();
  }
}
