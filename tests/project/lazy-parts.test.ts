import { expect, test } from 'vitest';
import { readSources } from './source-files.ts';

const files = [...readSources(['client'])];

function filesWith(pattern: RegExp): string[] {
  return files.flatMap(([file, text]) => (pattern.test(text) ? [file] : [])).sort();
}

test('every part that is loaded on first use says so if it cannot be loaded', () => {
  expect(filesWith(/\blazy\(/)).toEqual([
    // Loaded before they are needed, with their own words.
    'client/pages/people/entrance.tsx',
    'client/ui/layout/lazy-part.tsx',
  ]);
  const others = filesWith(/\bimport\('/).filter((file) => !/routes\.ts$/.test(file));
  const careless = others.filter(
    (file) => !/lazyPart(?:<\w+>)?\(|\.catch\(missing\)|chooseLanguage/.test(new Map(files).get(file) ?? ''),
  );
  expect(careless).toEqual([]);
});

test('every page that is loaded on first use says so if it cannot be loaded', () => {
  for (const [, text] of files.filter(([file]) => /routes\.ts$/.test(file))) {
    const imports = text.match(/\bimport\('/g) ?? [];
    expect(text.match(/\.catch\(\s*missing/g) ?? []).toHaveLength(imports.length);
  }
});
