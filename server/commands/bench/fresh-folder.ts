import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** An empty folder of this name; what a run before left in it is gone. Large records are kept, these are quickly made. */
export function freshFolder(folder: string, name: string): string {
  const path = join(folder, name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
}
