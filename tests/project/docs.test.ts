import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './root.ts';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const variables = new Set(
  [...readFileSync(join(ROOT, '.env.example'), 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name),
);
const OTHER_CAPITALS = new Set([
  'CHROMIUM',
  'CHECK',
  'UNIQUE',
  'UPDATE',
  'DELETE',
  'FILE',
  'SIGTERM',
  'GET',
  'POST',
  'ERR_UNKNOWN_FILE_EXTENSION',
]);
const TOP_FOLDERS = ['client', 'docs', 'migrations', 'server', 'shared', 'tests', '.ci', '.github'];

const pages = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...['docs', 'shared', 'server', 'client', 'tests', '.github'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  ),
].filter((page) => page !== 'CHANGELOG.md');

describe.for(pages)('%s', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words ?? '');

  test('names only scripts that exist', () => {
    const named = [...text.matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('names only paths that exist', () => {
    const isPath = (words: string) =>
      TOP_FOLDERS.some((top) => words.startsWith(`${top}/`)) && /^[\w./-]+$/.test(words);
    expect(quoted.filter((words) => isPath(words) && !existsSync(join(ROOT, words)))).toEqual([]);
  });

  test('links only to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(
      ([, target]) => target ?? '',
    );
    expect(links.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
  });

  test('names only variables that exist', () => {
    const named = quoted.filter((words) => /^[A-Z][A-Z_]{2,}$/.test(words) && !OTHER_CAPITALS.has(words));
    expect(named.filter((name) => !variables.has(name))).toEqual([]);
  });
});
