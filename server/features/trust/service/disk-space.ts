import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';

export interface DiskSpace {
  freeBytes: number;
  totalBytes: number;
}

/**
 * Free space on the disk of a path, which need not exist yet; space reserved for root does not count. If the path cannot be
 * read, e.g. on a missing disk, its parent is used.
 */
export function diskSpaceAt(path: string): DiskSpace {
  try {
    const { bavail, blocks, bsize } = statfsSync(path);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch (error) {
    const parent = dirname(path);
    if (parent === path) throw error;
    return diskSpaceAt(parent);
  }
}
