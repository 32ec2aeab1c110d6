import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../server/database/open.ts';
import { storeNationalSets } from '../../server/features/sets/criteria-sets/national-sets.ts';
import { addCommune } from '../../server/features/units/communes/add-commune.ts';
import { loadSample } from '../../server/sample/load-sample.ts';
import { beginSessions, insertTestAccounts } from './accounts/sessions.ts';
import { BEGINNING, TEST_COMMUNES } from './record/entries.ts';

/**
 * Initial content of a database: only tables; the national sets and two communes; the sample district; or the sample with
 * sets stored long after its figures, as in a present installation.
 */
export type Beginning = 'empty' | 'communes' | 'sample' | 'sample-stored-later';

const STORED_LATER = '2026-01-01T00:00:00.000Z';

const templates = new Map<Beginning, Buffer>();

/** A migrated database in memory for one test; it is closed after the test. */
export function freshDatabase(beginning: Beginning = 'communes'): Database {
  const template = templates.get(beginning) ?? makeTemplate(beginning);
  templates.set(beginning, template);
  return databaseFrom(template);
}

/** A database in memory from these bytes, with sessions that begin now; it is closed after the test. */
export function databaseFrom(bytes: Buffer): Database {
  const database = openDatabase(bytes);
  beginSessions(database);
  onTestFinished(() => database.close());
  return database;
}

function makeTemplate(beginning: Beginning): Buffer {
  const database = openDatabase(':memory:');
  if (beginning !== 'empty')
    storeNationalSets(database, beginning === 'sample-stored-later' ? STORED_LATER : BEGINNING);
  if (beginning === 'communes') {
    database.write((tx) => {
      const source = { actor: null, address: null, at: BEGINNING };
      for (const commune of TEST_COMMUNES) addCommune(tx, commune, source);
    });
  }
  if (beginning.startsWith('sample')) loadSample(database);
  if (beginning !== 'empty') database.write(insertTestAccounts);
  const bytes = database.sqlite.serialize();
  database.close();
  return bytes;
}

const TABLES = [
  'commune',
  'criteria_set',
  'recognition',
  'entry',
  'metric_figure',
  'annulment',
  'target_decision',
  'set_assignment',
  'office',
  'account',
  'audit',
] as const;

/** Row counts by table; equal before and after a refusal. */
export function countRows({ sqlite }: Database): Record<(typeof TABLES)[number], number> {
  const count = (table: string) =>
    sqlite.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  return Object.fromEntries(TABLES.map((table) => [table, count(table)])) as Record<
    (typeof TABLES)[number],
    number
  >;
}

/** Content of a database without the audit, as text; equal before and after a request that changes nothing. */
export function contentOf({ sqlite }: Database): string {
  const tables = sqlite
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('audit', 'sqlite_sequence')",
    )
    .pluck()
    .all();
  return JSON.stringify(tables.map((table) => [table, sqlite.prepare(`SELECT * FROM ${table}`).raw().all()]));
}
