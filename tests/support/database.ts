import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../server/database/open.ts';
import { insertCommune } from '../../server/features/communes/repository.ts';
import { storeNationalSets } from '../../server/features/criteria-sets/national-sets.ts';
import { loadSample } from '../../server/sample/load-sample.ts';
import { BEGINNING, TEST_COMMUNES } from './entries.ts';

/**
 * What a database begins with: only tables; the national sets and two communes; the sample district; or the same with
 * the sets stored long after the figures, as an installation of today has it.
 */
export type Beginning = 'empty' | 'communes' | 'sample' | 'sample-stored-later';

const STORED_LATER = '2026-01-01T00:00:00.000Z';

const templates = new Map<Beginning, Buffer>();

/** A migrated database in memory, of this test alone, closed when the test is over. */
export function freshDatabase(beginning: Beginning = 'communes'): Database {
  const template = templates.get(beginning) ?? makeTemplate(beginning);
  templates.set(beginning, template);
  const database = openDatabase(template);
  onTestFinished(() => database.close());
  return database;
}

function makeTemplate(beginning: Beginning): Buffer {
  const database = openDatabase(':memory:');
  if (beginning !== 'empty')
    storeNationalSets(database, beginning === 'sample-stored-later' ? STORED_LATER : BEGINNING);
  if (beginning === 'communes') {
    database.write((tx) => {
      for (const commune of TEST_COMMUNES) insertCommune(tx, commune);
    });
  }
  if (beginning.startsWith('sample')) loadSample(database);
  const bytes = database.sqlite.serialize();
  database.close();
  return bytes;
}

const TABLES = ['commune', 'criteria_set', 'recognition', 'entry', 'metric_figure'] as const;

/** How many rows each table holds: equal before and after a refusal. */
export function countRows({ sqlite }: Database): Record<(typeof TABLES)[number], number> {
  const count = (table: string) =>
    sqlite.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  return {
    commune: count('commune'),
    criteria_set: count('criteria_set'),
    recognition: count('recognition'),
    entry: count('entry'),
    metric_figure: count('metric_figure'),
  };
}
