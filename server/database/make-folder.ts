import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncToDisk } from './sync-to-disk.ts';

/**
 * Creates a folder and its parents. Not with mkdir's `recursive`: on Node 24 it never ends if a file system such as /proc
 * refuses with ENOENT.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
  syncToDisk(dirname(path));
}
