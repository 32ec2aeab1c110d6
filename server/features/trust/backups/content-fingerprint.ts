import { createHash } from 'node:crypto';
import { dayOf } from '../../../clock.ts';
import type { Database } from '../../../database/open.ts';
import { listCriteriaSets } from '../../sets/criteria-sets/repository.ts';
import { communesUnder } from '../../sets/set-assignments/communes-under.ts';
import { Standings } from '../../standing/standings/standings.ts';

/** Summary of the contents of a database. Equal fingerprints mean equal data, as far as these fields go. */
export interface ContentFingerprint {
  rows: Record<string, number>;
  /** Last hash of the audit chain, which covers every figure. */
  lastHash: string | null;
  /** SHA-256 of every commune's standing against every set on the day. */
  standings: string;
}

/** Fingerprint of a database on a day: row count of every table, last audit hash, standing of every commune. */
export function contentFingerprint(database: Database, at: Date): ContentFingerprint {
  const { sqlite } = database;
  const one = <Value>(sql: string) => sqlite.prepare<[], Value>(sql).pluck().get();
  const tables = sqlite
    .prepare<[], string>(
      // Litestream adds two tables to a replicated file.
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        AND name NOT LIKE '\\_litestream\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .pluck()
    .all();
  return {
    rows: Object.fromEntries(
      tables.map((table) => [table, one<number>(`SELECT count(*) FROM "${table}"`) ?? 0]),
    ),
    lastHash: one<string>('SELECT hash FROM audit ORDER BY seq DESC LIMIT 1') ?? null,
    standings: digestOfStandings(database, at),
  };
}

function digestOfStandings(database: Database, at: Date): string {
  const hash = createHash('sha256');
  const standings = new Standings(database);
  for (const revision of listCriteriaSets(database.query)) {
    const view = { on: dayOf(at) };
    for (const commune of communesUnder(database.query, revision.set.id, view))
      hash.update(JSON.stringify(standings.make(commune, revision, view)));
  }
  return hash.digest('hex');
}
