import { accessSync, constants, readdirSync, rmSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Backup, BackupKind } from '#shared/contract/trust/backups.ts';
import { Instant } from '#shared/domain/values/local-date.ts';
import { noteFile, readNote } from '../../../database/backup-note.ts';
import { messageOf } from '../../../start-refusal.ts';

// File name prefix of each kind; the moment follows.
const PREFIXES: Record<BackupKind, string> = {
  scheduled: 'scheduled-',
  manual: 'ntm-tracker-',
  'before-migration': 'before-migration-',
  'before-restore': 'before-restore-',
};
const EXTENSION = '.sqlite';

/** File name of a backup. */
export function backupName(kind: BackupKind, at: Date): string {
  return `${PREFIXES[kind]}${at.toISOString().replaceAll(/[:.]/g, '-')}${EXTENSION}`;
}

/** A backup with the path of its file. */
export interface StoredBackup extends Backup {
  file: string;
}

/**
 * Backups in these folders, the latest first. Other files and unreadable folders are skipped; `faultOfFolder` reports the
 * latter.
 */
export function listStoredBackups(...folders: string[]): StoredBackup[] {
  const files = [...new Set(folders)].flatMap(filesIn);
  return files.flatMap(readBackup).sort((a, b) => b.takenAt.localeCompare(a.takenAt));
}

/** State of these folders: equal texts mean that nothing was added, replaced or deleted. */
export function stateOfFolders(folders: readonly string[]): string {
  const states = folders.map((folder) => {
    const stat = statOf(folder);
    return stat === undefined ? '' : [stat.mtimeMs, ...filesIn(folder)].join(' ');
  });
  return states.join('\n');
}

/**
 * Why a folder cannot hold backups: it is missing, is not a folder, or is not readable and writable. Undefined if it can.
 */
export function faultOfFolder(folder: string): string | undefined {
  try {
    readdirSync(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

// An unreadable folder counts as empty here; `faultOfFolder` reports why.
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

// A file that was deleted since or is not readable is not a backup that could be restored.
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function readBackup(file: string): StoredBackup[] {
  const name = file.slice(dirname(file).length + 1);
  const kind = (Object.keys(PREFIXES) as BackupKind[]).find((one) => name.startsWith(PREFIXES[one]));
  const stat = kind !== undefined && name.endsWith(EXTENSION) ? statOf(file) : undefined;
  if (kind === undefined || stat?.isFile() !== true) return [];
  const note = readNote(file);
  const takenAt = note?.takenAt ?? momentIn(name) ?? stat.mtime.toISOString();
  const bytes = stat.size + (statOf(`${file}-wal`)?.size ?? 0);
  // A database that an older version set aside has no note.
  const entries = note === undefined ? countEntries(file) : (note.test?.entries ?? note.entries ?? null);
  return [{ name, kind, takenAt, bytes, entries, test: note?.test ?? null, file }];
}

/** Entries in a database file with its log; null if it cannot be read. */
export function countEntries(file: string): number | null {
  let sqlite: BetterSqlite3.Database | undefined;
  try {
    sqlite = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
    return sqlite.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM entry').pluck().get() ?? null;
  } catch {
    return null; // damaged: restoring it is refused with the reason
  } finally {
    sqlite?.close();
  }
}

// 2024-01-24T02-00-00-000Z: a moment without characters that some file systems refuse.
function momentIn(name: string): Instant | undefined {
  const parts = /(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.sqlite$/.exec(name);
  if (parts === null) return undefined;
  const [, day, hour, minute, second, milliseconds] = parts;
  return Instant.safeParse(`${day}T${hour}:${minute}:${second}.${milliseconds}Z`).data;
}

export function deleteBackup(file: string): void {
  rmSync(file, { force: true });
  rmSync(noteFile(file), { force: true, recursive: true }); // even if it is a folder
}
