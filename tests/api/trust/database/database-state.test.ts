import { renameSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../../server/database/open.ts';
import { checkDatabase, sizeOfDatabase } from '../../../../server/features/trust/service/database-state.ts';
import { fillFolder } from '../../../support/process/commands.ts';
import { temporaryFolder } from '../../../support/process/data-folders.ts';

test('a database in a file can be written, also while another process is about to', () => {
  const folder = temporaryFolder();
  fillFolder(folder);
  const database = openDatabase(folder.databaseFile);
  expect(checkDatabase(database)).toBe('ok');
  const other = new BetterSqlite3(folder.databaseFile);
  other.exec('BEGIN IMMEDIATE');
  const began = performance.now();
  expect(checkDatabase(database)).toBe('ok');
  expect(performance.now() - began).toBeLessThan(2000); // not the five seconds that a write would wait
  other.exec('ROLLBACK');
  other.close();
  expect(database.sqlite.pragma('busy_timeout', { simple: true })).toBe(5000);
  database.close();
});

test('a database whose file the system would not write, or that is gone, cannot', () => {
  const folder = temporaryFolder();
  fillFolder(folder);
  const database = openDatabase(folder.databaseFile);
  renameSync(folder.databaseFile, `${folder.databaseFile}.elsewhere`);
  expect(checkDatabase(database)).toBe('read-only');
  renameSync(`${folder.databaseFile}.elsewhere`, folder.databaseFile);
  expect(checkDatabase(database)).toBe('ok');
  database.close();
});

test('its size is told with its log, and how many entries it has', () => {
  const folder = temporaryFolder();
  fillFolder(folder);
  const database = openDatabase(folder.databaseFile);
  database.sqlite.exec('CREATE TABLE probe (text)');
  const { bytes, walBytes, entries } = sizeOfDatabase(database);
  expect(bytes).toBeGreaterThan(100_000);
  expect(walBytes).toBeGreaterThan(4096);
  expect(entries).toBe(0);
  database.close();
});
