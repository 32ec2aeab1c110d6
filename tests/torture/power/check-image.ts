import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { dataFolderAt, readSecret } from '../../../server/database/data-folder.ts';
import { openDatabase } from '../../../server/database/open.ts';
import { verifyAudit } from '../../../server/features/trust/audit/verify-audit.ts';
import { messageOf } from '../../../server/start-refusal.ts';
import { FileChecks } from '../check-file.ts';

/** What a disk after a power loss is held against. */
export interface Expected {
  folder: string;
  /** The database of the run as it ended. */
  final: FileChecks;
  /** The last link that was acknowledged before the power was lost. */
  link: number;
}

/** Puts files that a power loss left into a folder, opens them as the server does at its start, and says what is wrong. */
export async function checkImage(
  files: ReadonlyMap<string, Buffer>,
  place: string,
  expected: Expected,
): Promise<string[]> {
  mkdirSync(place);
  try {
    for (const [path, content] of files) {
      // The index of the log is made anew, and the lock's file has no content.
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
  readSecret(folder);
  const database = openDatabase(folder.databaseFile, folder.backupFolder);
  const image = new FileChecks(folder.databaseFile);
  try {
    const faults = image.faults();
    const last = image.lastLink();
    if (last < link)
      faults.push(`${link - last} acknowledged acts are lost: ${link} were acknowledged, ${last} are there`);
    const { broken } = await verifyAudit(database.query);
    if (broken !== null) faults.push(`the audit chain is broken: ${JSON.stringify(broken)}`);
    // The last link's hash is over all before it, and over the digest of every row they vouch for.
    if (last > 0 && image.hashOf(last) !== final.hashOf(last))
      faults.push(`link ${last} is not as it was written`);
    return faults;
  } finally {
    image.close();
    database.close();
  }
}
