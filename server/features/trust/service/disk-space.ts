import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** Room on a disk, in bytes. */
export interface DiskSpace {
  freeBytes: number;
  totalBytes: number;
}

/**
 * The room on the disk that a path is on, or will be once it is made; what only root may use does not count. Where a path cannot
 * be asked, such as on a disk that has gone, its parent is.
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
