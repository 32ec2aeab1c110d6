import { createHash } from 'node:crypto';
import { dayOf } from '../../../clock.ts';
import type { Database } from '../../../database/open.ts';
import { type Tally, tallyOf } from '../../../database/tally.ts';
import { listCriteriaSets } from '../../sets/criteria-sets/repository.ts';
import { communesUnder } from '../../sets/set-assignments/communes-under.ts';
import { Standings } from '../../standing/standings/standings.ts';

/** Summary of the contents of a database. Equal fingerprints mean equal data, as far as these fields go. */
export interface ContentFingerprint extends Tally {
  /** SHA-256 of every commune's standing against every set on the day. */
  standings: string;
}

/** Fingerprint of a database on a day: row count of every table, last audit hash, standing of every commune. */
export function contentFingerprint(database: Database, at: Date): ContentFingerprint {
  return { ...tallyOf(database.sqlite), standings: digestOfStandings(database, at) };
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
