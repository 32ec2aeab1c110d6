import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

/** Waits until a file's content, or the names in a folder, are on the disk: only then does a power cut leave them whole. */
export function syncToDisk(path: string): void {
  if (process.platform === 'win32') return; // it syncs only what is open for writing, and no folder
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Gives a finished file its name such that it has it, with its content, also after a power cut. */
export function moveInPlace(from: string, to: string): void {
  syncToDisk(from);
  renameSync(from, to);
  syncToDisk(dirname(to));
}
