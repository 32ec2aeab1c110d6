import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

/** Waits until the content of a file, or the names in a folder, are on disk and survive a power cut. */
export function syncToDisk(path: string): void {
  if (process.platform === 'win32') return; // Windows syncs only files open for writing, and no folders
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Renames a finished file so that its name and content survive a power cut. */
export function moveInPlace(from: string, to: string): void {
  syncToDisk(from);
  renameSync(from, to);
  syncToDisk(dirname(to));
}
