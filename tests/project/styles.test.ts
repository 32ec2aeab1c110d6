import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './root.ts';

// Global on purpose: page, print, colour tokens, and the shared classes of ui/layout/parts.css.
const GLOBAL_SHEETS = [
  'client/base.css',
  'client/fonts/fonts.css',
  'client/print.css',
  'client/ui/charts/series-style.css',
  'client/ui/layout/parts.css',
  'client/ui/values/status/status-colors.css',
];

const files = readdirSync(join(ROOT, 'client'), { recursive: true, encoding: 'utf8' }).map((file) =>
  join('client', file),
);
const sources = files.filter((file) => /\.tsx?$/.test(file));
const sheets = files.filter((file) => file.endsWith('.css'));

/** Local classes defined by a CSS module. */
function classesOf(sheet: string): Set<string> {
  const text = readFileSync(join(ROOT, sheet), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/:global\([^)]*\)/g, '');
  const selectors = [...text.matchAll(/([^{};]*)\{/g)].map(([, selector = '']) => selector.trim());
  return new Set(
    selectors
      .filter((selector) => !selector.startsWith('@'))
      .flatMap((selector) => [...selector.matchAll(/\.(-?[a-zA-Z_][\w-]*)/g)].map(([, name = '']) => name)),
  );
}

/** Classes used by the code, by CSS module. */
function readUses(): Map<string, Set<string>> {
  const uses = new Map<string, Set<string>>();
  for (const source of sources) {
    const text = readFileSync(join(ROOT, source), 'utf8');
    for (const [, name, path = ''] of text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)) {
      const sheet = relative(ROOT, join(ROOT, dirname(source), path));
      const asked = [...text.matchAll(new RegExp(`\\b${name}\\['([^']+)'\\]`, 'g'))].map(
        ([, asked = '']) => asked,
      );
      uses.set(sheet, new Set([...(uses.get(sheet) ?? []), ...asked]));
    }
  }
  return uses;
}

const uses = readUses();

test('every style sheet is a CSS module, except those for the whole page', () => {
  const others = sheets.filter((sheet) => !sheet.endsWith('.module.css'));
  expect(others.toSorted()).toEqual(GLOBAL_SHEETS.toSorted());
});

describe.for(sheets.filter((sheet) => sheet.endsWith('.module.css')))('%s', (sheet) => {
  test('defines exactly the classes in use', () => {
    expect([...(uses.get(sheet) ?? [])].sort()).toEqual([...classesOf(sheet)].sort());
  });
});

test('every data-part in a style sheet is set by a component', () => {
  const marked = new Set(
    sources.flatMap((source) =>
      [...readFileSync(join(ROOT, source), 'utf8').matchAll(/data-part="([^"]+)"/g)].flatMap(
        ([, names = '']) => names.split(' '),
      ),
    ),
  );
  const named = sheets.flatMap((sheet) =>
    [...readFileSync(join(ROOT, sheet), 'utf8').matchAll(/\[data-part~="([^"]+)"\]/g)].map(
      ([, name = '']) => name,
    ),
  );
  expect(named.filter((name) => !marked.has(name))).toEqual([]);
});

test('a class that a sheet calls global is written by a library or defined in a global sheet', () => {
  const isOfLibrary = (name: string) => /^(rdg-|mantine-|recharts)/.test(name);
  const defined = new Set(GLOBAL_SHEETS.flatMap((sheet) => [...classesOf(sheet)]));
  const named = sheets.flatMap((sheet) =>
    [...readFileSync(join(ROOT, sheet), 'utf8').matchAll(/:global\(([^)]*)\)/g)].flatMap(
      ([, selector = '']) =>
        [...selector.matchAll(/\.([a-zA-Z_][\w-]*)/g)].map(([, name = '']) => `${sheet} ${name}`),
    ),
  );
  // The grid gives its rows these names by their kind.
  const rowKinds = ['grid-criterion', 'grid-figures'];
  const unknown = named.filter((one) => {
    const name = one.split(' ')[1] ?? '';
    return !isOfLibrary(name) && !defined.has(name) && !rowKinds.includes(name);
  });
  expect(unknown).toEqual([]);
});

test('a class written as plain text is global: one of a module is asked for by its module', () => {
  const local = new Set(
    sheets.filter((sheet) => sheet.endsWith('.module.css')).flatMap((sheet) => [...classesOf(sheet)]),
  );
  const shared = new Set(GLOBAL_SHEETS.flatMap((sheet) => [...classesOf(sheet)]));
  const plain = sources.flatMap((source) => {
    const text = readFileSync(join(ROOT, source), 'utf8').replace(/\$\{[^}]*\}/g, ' ');
    return [...text.matchAll(/className=(?:"([^"]*)"|\{`([^`]*)`\})/g)].flatMap(([, one = '', other = '']) =>
      `${one} ${other}`
        .split(/\s+/)
        .filter((name) => local.has(name) && !shared.has(name))
        .map((name) => `${source} ${name}`),
    );
  });
  expect(plain).toEqual([]);
});
