import { closeSync, fsyncSync, openSync } from 'node:fs';

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
