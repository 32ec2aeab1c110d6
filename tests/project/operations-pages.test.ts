import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { MAX_UPLOAD_BYTES } from '#shared/contract/record/uploads.ts';
import { blocksOn, blocksWith, OPERATIONS_PAGES } from '../support/process/operations-page.ts';
import { ROOT } from './root.ts';

const [ENGLISH, VIETNAMESE] = OPERATIONS_PAGES;
// A change of a line of .env; `file` is its path as the page writes it.
const SETTING = /sed -i 's\|\^(?<name>[A-Z_]+)=\.\*\|[^']*' (?<file>\S*\.env)\b/g;

test('both languages of the operations page have the same commands and files', () => {
  expect(blocksOn(VIETNAMESE)).toEqual(blocksOn(ENGLISH));
  expect(blocksOn(ENGLISH).length).toBeGreaterThan(30);
});

test('every installation and update names a release', () => {
  const clones = blocksOn(ENGLISH)
    .join('\n')
    .match(/git.* clone .*/g);
  expect(clones?.length).toBe(2);
  expect(clones?.filter((line) => !line.includes('--branch TAG'))).toEqual([]);
});

/** Lines that set a variable of .env, each with the line above it. */
function settings(): { name: string; file: string; lines: string }[] {
  const lines = readFileSync(join(ROOT, ENGLISH), 'utf8').split('\n');
  return lines.flatMap((line, i) =>
    [...line.matchAll(SETTING)].map(({ groups }) => ({
      name: groups?.['name'] ?? '',
      file: groups?.['file'] ?? '',
      lines: `${lines[i - 1]}\n${line}\n`,
    })),
  );
}

test('every change of .env on the page sets the variable, whether or not .env has its line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-tracker-setting-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const env = join(folder, '.env');
  expect(settings().map(({ name }) => name)).toEqual(['DATA_DIR', 'BACKUP_DIR']);
  for (const { name, file, lines } of settings()) {
    const wanted = new RegExp(`\\|${name}=(.*)\\|'`).exec(lines)?.[1];
    for (const before of ['', 'PORT=1', `#${name}=x\n`, `${name}=old\nPORT=1\n`]) {
      writeFileSync(env, before);
      execFileSync('sh', ['-ec', lines.replaceAll(file, env)]);
      const set = readFileSync(env, 'utf8').split('\n');
      expect([before, set.filter((line) => line.startsWith(`${name}=`))]).toEqual([
        before,
        [`${name}=${wanted}`],
      ]);
      if (before.includes('PORT')) expect(set).toContain('PORT=1');
    }
  }
});

test('nginx takes files as large as the program does', () => {
  const [nginx = ''] = blocksWith(ENGLISH, 'ssl_certificate_key');
  expect(/client_max_body_size (\d+)m;/.exec(nginx)?.[1]).toBe(String(MAX_UPLOAD_BYTES / 1024 / 1024));
});
