import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Creates an empty folder of this name, deleting what an earlier run left. Only large records are kept. */
export function freshFolder(folder: string, name: string): string {
  const path = join(folder, name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
}
