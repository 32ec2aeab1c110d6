import { renameSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../../server/database/open.ts';
import { checkDatabase, sizeOfDatabase } from '../../../../server/features/trust/service/database-state.ts';
import { fillFolder } from '../../../support/process/commands.ts';
import { temporaryFolder } from '../../../support/process/data-folders.ts';

test('a database file is writable, even while another process holds the write lock', () => {
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

test('a database whose file is read-only or missing is not writable', () => {
  const folder = temporaryFolder();
  fillFolder(folder);
  const database = openDatabase(folder.databaseFile);
  renameSync(folder.databaseFile, `${folder.databaseFile}.elsewhere`);
  expect(checkDatabase(database)).toBe('read-only');
  renameSync(`${folder.databaseFile}.elsewhere`, folder.databaseFile);
  expect(checkDatabase(database)).toBe('ok');
  database.close();
});

test('its size includes its log and the number of entries', () => {
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
