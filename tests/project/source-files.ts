import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { ROOT } from './root.ts';

/** Texts of all modules in these folders, by path from the root. */
export function readSources(folders: readonly string[]): Map<string, string> {
  const files = folders.flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(top, name)),
  );
  return new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
}

/** Path from the root of an imported project module; undefined for a package. */
export function moduleAt(file: string, source: string): string | undefined {
  if (source.startsWith('#shared/')) return source.slice(1);
  return source.startsWith('.') ? normalize(join(dirname(file), source)) : undefined;
}
