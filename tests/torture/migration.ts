import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { type DataFolder, dataFolderAt } from '../../server/database/data-folder.ts';
import { inspectDatabase } from '../../server/database/integrity.ts';
import { openDatabase } from '../../server/database/open.ts';
import { storeNationalSets } from '../../server/features/sets/criteria-sets/national-sets.ts';
import { loadSample } from '../../server/sample/load-sample.ts';
import { runCommand } from '../support/process/commands.ts';
import { OLDER_TABLES, writeOlderDatabase } from '../support/process/data-folders.ts';
import { type ServerProcess, startServerProcess } from '../support/process/server-process.ts';
import { BEGINNING } from '../support/record/entries.ts';
import { traceEnded } from './strace.ts';

export interface MigrationFigures {
  /** Number of calls with which the first start changes the disk. */
  calls: number;
  kills: number;
  /** Kills after which nothing (`undone`) or all (`done`) of the migration was in the file. */
  undone: number;
  done: number;
  faults: string[];
}

// strace kills the process before such a call has any effect.
const CALLS = ['pwrite64', 'fdatasync', 'fsync', 'ftruncate', 'unlink', 'rename'];

/** Kills the first start of a new version at many of its calls that change the disk, and starts it again. */
export async function killMigrations(kills: number): Promise<MigrationFigures> {
  const place = mkdtempSync(join(tmpdir(), 'ntm-tracker-migration-'));
  const older = dataFolderAt(join(place, 'older'));
  mkdirSync(older.path);
  writeOlder(older);
  const rows = rowsIn(older.databaseFile);
  const figures: MigrationFigures = { calls: 0, kills: 0, undone: 0, done: 0, faults: [] };
  try {
    const moments = await countCalls(older, place);
    figures.calls = moments.length;
    for (let i = 0; i < Math.min(kills, moments.length); i++) {
      const moment = moments[Math.floor((i * moments.length) / Math.min(kills, moments.length))];
      if (moment !== undefined) await killAt(moment, older, join(place, 'killed'), rows, figures);
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  return figures;
}

interface Moment {
  call: string;
  nth: number;
}

/** All these calls of an undisturbed first start, in order. */
async function countCalls(older: DataFolder, place: string): Promise<Moment[]> {
  const path = join(place, 'counted');
  cpSync(older.path, path, { recursive: true });
  const trace = join(place, 'trace');
  const server = await start(path, ['-e', `trace=${CALLS.join(',')}`, '-o', trace]);
  server.child.kill('SIGKILL');
  await server.ended;
  await traceEnded(trace, server.child.pid);
  const counts = new Map<string, number>();
  return [...readFileSync(trace, 'latin1').matchAll(/^\d+ +(\w+)\(/gm)].map(([, call = '']) => {
    const nth = (counts.get(call) ?? 0) + 1;
    counts.set(call, nth);
    return { call, nth };
  });
}

function start(path: string, words: string[]): Promise<ServerProcess> {
  return startServerProcess({ DATA_DIR: path }, [], ['strace', '-D', '-f', ...words]);
}

async function killAt(
  { call, nth }: Moment,
  older: DataFolder,
  path: string,
  rows: string,
  figures: MigrationFigures,
): Promise<void> {
  cpSync(older.path, path, { recursive: true });
  const folder = dataFolderAt(path);
  const fault = (text: string) => figures.faults.push(`killed at ${call} ${nth}: ${text}`);
  try {
    const words = ['-o', '/dev/null', '-e', `trace=${call}`, '-e', `inject=${call}:signal=KILL:when=${nth}`];
    const killed = await start(path, words);
    if (killed.address !== undefined) fault('it was not killed');
    killed.child.kill('SIGKILL');
    await killed.ended;
    figures.kills += 1;
    if (isMigrated(folder)) figures.done += 1;
    else figures.undone += 1;
    const backups = backupsIn(folder);
    for (const backup of backups) {
      const inspected = inspectDatabase(backup);
      if (inspected.fault !== undefined) fault(`a backup is damaged: ${inspected.fault}`);
      else if (rowsIn(backup) !== rows) fault('a backup has other rows');
    }
    if (isMigrated(folder) && backups.length === 0) fault('it was migrated without a backup');
    const again = await startServerProcess({ DATA_DIR: path });
    if (again.address === undefined) fault(`it does not start again: ${again.complaints()}`);
    again.child.kill('SIGTERM');
    await again.ended;
    if (rowsIn(folder.databaseFile) !== rows) fault('rows are lost or changed');
    const verified = runCommand('audit-verify', folder);
    if (verified.code !== 0) fault(verified.complained);
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

function backupsIn({ backupFolder }: DataFolder): string[] {
  if (!existsSync(backupFolder)) return [];
  const names = readdirSync(backupFolder).filter((name) => /^before-migration-.*\.sqlite$/.test(name));
  return names.map((name) => join(backupFolder, name));
}

function isMigrated({ databaseFile }: DataFolder): boolean {
  const sqlite = new BetterSqlite3(databaseFile);
  try {
    return sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'audit'").get() !== undefined;
  } finally {
    sqlite.close();
  }
}

/** All rows of the tables of the older version, as JSON. */
function rowsIn(file: string): string {
  const sqlite = new BetterSqlite3(file, { readonly: true });
  try {
    return JSON.stringify(
      OLDER_TABLES.map((table) => sqlite.prepare(`SELECT * FROM ${table} ORDER BY rowid`).raw().all()),
    );
  } finally {
    sqlite.close();
  }
}

function writeOlder(folder: DataFolder): void {
  const today = openDatabase(':memory:');
  storeNationalSets(today, BEGINNING);
  loadSample(today);
  writeOlderDatabase(folder, today.sqlite);
  today.close();
}
