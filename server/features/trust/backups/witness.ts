import { createHash } from 'node:crypto';
import { dayOf } from '../../../clock.ts';
import type { Database } from '../../../database/open.ts';
import { listCriteriaSets } from '../../sets/criteria-sets/repository.ts';
import { communesUnder } from '../../sets/set-assignments/communes-under.ts';
import { Standings } from '../../standing/standings/standings.ts';

/** What a database holds, in few words: equal words, equal data as far as they go. */
export interface Witness {
  rows: Record<string, number>;
  /** The end of the audit chain, which every figure is part of. */
  lastHash: string | null;
  /** SHA-256 over every commune's standing against every set on the day. */
  standings: string;
}

/** Bears witness of a database on a day: counts every table, notes the end of the audit, judges every commune. */
export function witnessOf(database: Database, at: Date): Witness {
  const { sqlite } = database;
  const one = <Value>(sql: string) => sqlite.prepare<[], Value>(sql).pluck().get();
  const tables = sqlite
    .prepare<[], string>(
      // Litestream keeps two tables of its own in a file that it replicates.
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
