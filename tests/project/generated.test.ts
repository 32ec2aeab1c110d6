import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type {} from '@fastify/swagger';
import { expect, test } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { openDatabase } from '../../server/database/open.ts';
import { ROOT } from './root.ts';

test('docs/openapi.json matches the contract (npm run openapi)', async () => {
  const database = openDatabase(':memory:');
  const app = await buildApp({
    database,
    now: () => new Date(),
    secret: 'x'.repeat(32),
    uploadFolder: '',
    backups: { databaseFile: '', folder: '', time: null, keep: 1 },
  });
  await app.ready();
  const committed = JSON.parse(readFileSync(join(ROOT, 'docs/openapi.json'), 'utf8'));
  expect(committed).toEqual(JSON.parse(JSON.stringify(app.swagger())));
  expect(committed.openapi).toMatch(/^3\.1\./);
  await app.close();
  database.close();
});

test('the migrations match the schema (npm run db:generate)', () => {
  const cache = join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const copy = mkdtempSync(join(cache, 'migrations-'));
  try {
    cpSync(join(ROOT, 'migrations'), copy, { recursive: true });
    const before = readdirSync(copy).sort();
    const out = copy.slice(ROOT.length);
    const words = [
      'generate',
      '--dialect',
      'sqlite',
      '--schema',
      './server/database/schema/*.ts',
      '--out',
      out,
    ];
    const { stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin/drizzle-kit'), words, { cwd: ROOT });
    expect(`${stdout}${stderr}`).toContain('No schema changes');
    expect(readdirSync(copy).sort()).toEqual(before);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
