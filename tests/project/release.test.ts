import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './root.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const { version, dependencies } = JSON.parse(read('package.json')) as {
  version: string;
  dependencies: Record<string, string>;
};

test('package-lock.json has the version of package.json', () => {
  const lock = JSON.parse(read('package-lock.json'));
  expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
});

test('CHANGELOG.md has "Unreleased" first, then the version of package.json with its date', () => {
  const headings = [...read('CHANGELOG.md').matchAll(/^## (.+)$/gm)].map(([, heading]) => heading ?? '');
  const [, named, date = ''] = /^(\S+) \((\d{4}-\d\d-\d\d)\)$/.exec(headings[1] ?? '') ?? [];
  expect([headings[0], named]).toEqual(['Unreleased', version]);
  expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
});

test('CHANGELOG.md sorts the changes of each version into Added, Changed and Fixed', () => {
  const kinds = [...read('CHANGELOG.md').matchAll(/^### (.+)$/gm)].map(([, kind]) => kind);
  expect(kinds.length).toBeGreaterThan(0);
  expect(kinds.filter((kind) => !['Added', 'Changed', 'Fixed'].includes(kind ?? ''))).toEqual([]);
});

test('.nvmrc names the Node version line that the scripts run on', () => {
  expect(read('.nvmrc').trim()).toBe(dependencies['node']?.split('.')[0]);
});

test('the CI workflow runs .ci/run on the Node version of .nvmrc', () => {
  const workflow = read('.github/workflows/ci.yml');
  expect(workflow).toContain('run: .ci/run');
  expect(workflow).toContain('node-version-file: .nvmrc');
});
