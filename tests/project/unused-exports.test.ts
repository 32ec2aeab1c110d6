import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './root.ts';
import { moduleAt, readSources } from './source-files.ts';

const DECLARED = /^export (?:async )?(?:const|function\*?|class|interface|type) (\w+)/gm;
const TAKEN_APART = /^export const \{([^}]*)\}/gm;
const IMPORTED = /^import\s+([^;'"]*?)\s+from\s+'([^']+)'/gm;
const LOADED = /\bimport\(\s*'([^']+)'/g;

function exportsIn(text: string): Set<string> {
  const apart = [...text.matchAll(TAKEN_APART)].flatMap(([, names = '']) => namesIn(names));
  return new Set([...[...text.matchAll(DECLARED)].map(([, name = '']) => name), ...apart]);
}

/** Exported names in `a, type B, c as d`. */
function namesIn(list: string): string[] {
  return list.split(',').flatMap((one) => /^\s*(?:type\s+)?(\w+)/.exec(one)?.[1] ?? []);
}

/** Exports that no other module imports. A namespace import uses all; for `import()`, the names used by its file count. */
function findUnused(sources: ReadonlyMap<string, string>): string[] {
  const unused = new Map([...sources].map(([file, text]) => [file, exportsIn(text)]));
  for (const [file, text] of sources) {
    for (const [, what = '', source = ''] of text.matchAll(IMPORTED)) {
      const left = unused.get(moduleAt(file, source) ?? '');
      if (what.includes('*')) left?.clear();
      for (const name of namesIn(/\{([^}]*)\}/.exec(what)?.[1] ?? '')) left?.delete(name);
    }
    for (const [, source = ''] of text.matchAll(LOADED)) {
      const left = unused.get(moduleAt(file, source) ?? '');
      for (const name of left ?? []) if (new RegExp(`\\b${name}\\b`).test(text)) left?.delete(name);
    }
  }
  return [...unused].flatMap(([file, names]) => [...names].map((name) => `${file} ${name}`));
}

test('an unused export is found, whatever the form of the other imports', () => {
  const a = [
    'export const one = 1;',
    'export type Two = 2;',
    'export async function three() {}',
    'export const { four, five: six } = one;',
    'export class Seven {}',
  ].join('\n');
  const b = "import { one, type Two as Zwei } from './a.ts';\nconst { three } = await import('./a.ts');";
  const c = "import * as all from '../b/d.ts';";
  const sources = new Map([
    ['b/a.ts', a],
    ['b/b.ts', b],
    ['c/c.ts', c],
    ['b/d.ts', 'export const d = 1;'],
  ]);
  expect(findUnused(sources)).toEqual(['b/a.ts Seven', 'b/a.ts four', 'b/a.ts five']);
});

test('every export has an importer', () => {
  const settings = readdirSync(ROOT).filter((name) => name.endsWith('.ts'));
  const sources = readSources(['shared', 'server', 'client', 'tests']);
  for (const name of settings) sources.set(name, readFileSync(join(ROOT, name), 'utf8'));
  expect(findUnused(sources).filter((one) => /^(?:shared|server|client)\//.test(one))).toEqual([]);
});
