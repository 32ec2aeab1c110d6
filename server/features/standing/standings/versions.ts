import type { Database } from '../../../database/open.ts';

/** What stored data a commune's standing, or the whole board, was made from: equal words, equal data. */
export interface Versions {
  ofCommune(communeId: string): string;
  ofAll(): string;
}

// Every table here is append-only but `commune`, so the last row tells whether anything was added; communes change with an
// act in the audit, and the index `audit_communes` has the last one at hand.
const COMMON = `(SELECT count(*) FROM criteria_set) || '.' || (SELECT coalesce(max(seq), 0) FROM recognition)
  || '.' || (SELECT coalesce(max(seq), 0) FROM target_decision) || '.' || (SELECT coalesce(max(seq), 0) FROM set_assignment)
  || '.' || (SELECT coalesce(max(seq), 0) FROM audit WHERE act IN ('create-commune', 'change-commune'))`;

/** Reads versions by prepared statements of microseconds each: they run on every request for a standing. */
export function versionsOf({ sqlite }: Database): Versions {
  const ofCommune = sqlite
    .prepare<[string, string], string>(
      `SELECT ${COMMON} || '.' || (SELECT coalesce(max(seq), 0) FROM entry WHERE commune_id = ?)
        || '.' || (SELECT coalesce(max(seq), 0) FROM metric_figure WHERE commune_id = ?)`,
    )
    .pluck();
  const ofAll = sqlite
    .prepare<[], string>(
      `SELECT ${COMMON} || '.' || (SELECT coalesce(max(seq), 0) FROM entry)
        || '.' || (SELECT coalesce(max(seq), 0) FROM metric_figure)`,
    )
    .pluck();
  const isTouched = touchesOf(sqlite);
  let all = '';
  const readAll = () => {
    if (isTouched()) all = ofAll.get() ?? '';
    return all;
  };
  const known = new Map<string, { all: string; own: string }>();
  return {
    ofAll: readAll,
    ofCommune: (communeId) => {
      readAll();
      const kept = known.get(communeId);
      if (kept?.all === all) return kept.own; // nothing at all was added since: the cheaper question was enough
      const own = ofCommune.get(communeId, communeId) ?? '';
      known.set(communeId, { all, own });
      return own;
    },
  };
}

// How long another process's write, a command beside the server, may go unnoticed, in milliseconds.
const OTHERS_ASKED_EVERY = 200;

// Whether anything at all was written since last asked. This connection's changes SQLite counts in memory; to know of
// others' it has to look into the file, which is most of what a question costs, so that is asked less often.
function touchesOf(sqlite: Database['sqlite']): () => boolean {
  const ownChanges = sqlite.prepare<[], number>('SELECT total_changes()').pluck();
  const dataVersion = sqlite.prepare<[], number>('PRAGMA data_version').pluck();
  let own: number | undefined;
  let others: number | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  return () => {
    const isDue = performance.now() - askedAt >= OTHERS_ASKED_EVERY;
    if (isDue) askedAt = performance.now();
    const now = { own: ownChanges.get(), others: isDue ? dataVersion.get() : others };
    const isTouched = now.own !== own || now.others !== others;
    ({ own, others } = now);
    return isTouched;
  };
}
