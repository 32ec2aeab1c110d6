import { expect, test } from 'vitest';
import { moduleAt, readSources } from './source-files.ts';

/** Imports by file, types included. */
type ImportGraph = ReadonlyMap<string, readonly string[]>;

function readGraph(): ImportGraph {
  const sources = [...readSources(['shared', 'server', 'client'])];
  return new Map(sources.map(([file, text]) => [file, importsIn(file, text)]));
}

/** `import … from`, `export … from`, a bare `import '…'` and `import('…')`; only project modules. */
function importsIn(file: string, text: string): string[] {
  const sources = [...text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)'([^']+\.tsx?)'/g)];
  return sources.flatMap(([, source = '']) => moduleAt(file, source) ?? []);
}

/** Finds cycles by depth-first search; each has its files in order of import, with the first repeated at the end. */
function findCycles(graph: ImportGraph): string[] {
  const cycles: string[] = [];
  const finished = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    else if (!finished.has(file)) {
      for (const imported of graph.get(file) ?? []) visit(imported, [...path, file]);
      finished.add(file);
    }
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}

test('a cycle of any length is found and named', () => {
  const graph = new Map([
    ['a', ['b', 'c']],
    ['b', ['c']],
    ['c', ['d']],
    ['d', ['b']],
    ['e', ['e']],
  ]);
  expect(findCycles(graph)).toEqual(['b → c → d → b', 'e → e']);
});

test('every form of import is read', () => {
  const text = [
    "import { a } from './a.ts';",
    "import type { B } from '../b.tsx';",
    "export * from './c.ts';",
    "import '#shared/d.ts';",
    "const e = () => import('./e.ts');",
    "import z from 'zod';",
  ].join('\n');
  const expected = ['client/x/a.ts', 'client/b.tsx', 'client/x/c.ts', 'shared/d.ts', 'client/x/e.ts'];
  expect(importsIn('client/x/file.ts', text)).toEqual(expected);
});

test('no module imports itself through others', () => {
  const graph = readGraph();
  const missing = [...graph.values()].flat().filter((file) => !graph.has(file));
  expect(missing).toEqual([]);
  expect(findCycles(graph)).toEqual([]);
});
