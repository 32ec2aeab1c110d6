import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** Room on a disk, in bytes. */
export interface DiskSpace {
  freeBytes: number;
  totalBytes: number;
}

/** The room on the disk that a path is on, or will be once it is made; what only root may use does not count. */
export function diskSpaceAt(path: string): DiskSpace {
  const parent = dirname(path);
  if (!existsSync(path) && parent !== path) return diskSpaceAt(parent);
  const { bavail, blocks, bsize } = statfsSync(path);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}
