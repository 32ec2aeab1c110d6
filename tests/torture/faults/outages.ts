import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolderAt } from '../../../server/database/data-folder.ts';
import type { Outage } from './outage.ts';

/** The disk of the folder is full, then has space again. */
export const DISK_FULL: Outage = {
  name: 'disk full',
  begin: async (_server, folder) => {
    const filler = join(folder, 'filler');
    fillDisk(filler);
    return () => rmSync(filler);
  },
};

/** The system refuses every write to the database, as on a disk that became read-only. */
export const READ_ONLY: Outage = injected('read-only disk', ['pwrite64', 'ftruncate'], 'EROFS');

/** Writes succeed but syncs fail, so that written data may not be on the disk. */
export const SYNC_FAILS: Outage = injected('sync fails', ['fdatasync', 'fsync'], 'EIO');

/** No file can be opened, as at the limit of open files. */
export const TOO_MANY_FILES: Outage = injected('too many open files', ['openat'], 'EMFILE', false);

function injected(name: string, calls: string[], error: string, onlyDatabase = true): Outage {
  return {
    name,
    begin: async ({ child }, folder) => {
      const { databaseFile } = dataFolderAt(folder);
      const files = onlyDatabase ? [databaseFile, `${databaseFile}-wal`] : [];
      const paths = files.flatMap((path) => ['-P', path]);
      const strace = spawn(
        'strace',
        ['-f', '-p', String(child.pid), '-o', '/dev/null', ...paths].concat(
          '-e',
          `trace=${calls.join(',')}`,
          '-e',
          `inject=${calls.join(',')}:error=${error}`,
        ),
        { stdio: ['ignore', 'ignore', 'pipe'] },
      );
      await once(strace.stderr, 'data'); // strace reports that it is attached
      return async () => {
        strace.kill('SIGINT');
        await once(strace, 'exit');
      };
    },
  };
}

function fillDisk(file: string): void {
  const descriptor = openSync(file, 'w');
  try {
    for (let size = 1 << 20; size >= 512; size >>= 1) while (hasTaken(descriptor, size));
  } finally {
    closeSync(descriptor);
  }
}

function hasTaken(descriptor: number, size: number): boolean {
  try {
    return writeSync(descriptor, Buffer.alloc(size)) === size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
    throw error;
  }
}

/** Mounts a disk in memory at a path; returns a function that unmounts it, or undefined if mounting is not allowed. */
export function mountDisk(path: string, megabytes: number): (() => void) | undefined {
  const run = (...words: string[]) => spawnSync(words[0] ?? '', words.slice(1)).status === 0;
  if (process.getuid?.() !== 0 || !existsSync('/proc/mounts')) return undefined;
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path)) return undefined;
  return () => void run('umount', path);
}

/** Makes a mounted disk read-only or writable. */
export function remount(path: string, how: 'ro' | 'rw'): void {
  const { status, stderr } = spawnSync('mount', ['-o', `remount,${how}`, path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`mount: ${stderr}`);
}
