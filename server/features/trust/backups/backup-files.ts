import {
  accessSync,
  constants,
  readdirSync,
  readFileSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { type Backup, type BackupKind, RestoreTest } from '#shared/contract/trust/backups.ts';
import { Instant } from '#shared/domain/values/local-date.ts';
import { moveInPlace } from '../../../database/sync-to-disk.ts';
import { messageOf } from '../../../start-refusal.ts';

/** Note next to a backup: when it was taken, and the result of its restore test. */
export const BackupNote = z.object({ takenAt: Instant, test: RestoreTest });
export type BackupNote = z.infer<typeof BackupNote>;

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
  return [{ name, kind, takenAt, bytes: stat.size, test: note?.test ?? null, file }];
}

// 2024-01-24T02-00-00-000Z: a moment without characters that some file systems refuse.
function momentIn(name: string): Instant | undefined {
  const parts = /(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.sqlite$/.exec(name);
  if (parts === null) return undefined;
  const [, day, hour, minute, second, milliseconds] = parts;
  return Instant.safeParse(`${day}T${hour}:${minute}:${second}.${milliseconds}Z`).data;
}

function noteFile(file: string): string {
  return `${file}.json`;
}

// Without a readable note the backup counts as not tested, and is shown as such.
function readNote(file: string): BackupNote | undefined {
  try {
    return BackupNote.safeParse(JSON.parse(readFileSync(noteFile(file), 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Writes the note of a backup atomically. */
export function writeNote(file: string, note: BackupNote): void {
  const unfinished = `${noteFile(file)}.part`;
  writeFileSync(unfinished, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
  moveInPlace(unfinished, noteFile(file));
}

export function deleteBackup(file: string): void {
  rmSync(file, { force: true });
  rmSync(noteFile(file), { force: true, recursive: true }); // even if it is a folder
}
