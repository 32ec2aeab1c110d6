import type { Database } from '../../database/open.ts';

/** What stored data a commune's standing, or the whole board, was made from: equal words, equal data. */
export interface Versions {
  ofCommune(communeId: string): string;
  ofAll(): string;
}

// Every table here is append-only but `commune`, so the last row tells whether anything was added; communes change with an
// act in the audit, and the index `audit_communes` has the last one at hand.
const COMMON = `(SELECT count(*) FROM criteria_set) || '.' || (SELECT coalesce(max(seq), 0) FROM recognition)
  || '.' || (SELECT coalesce(max(seq), 0) FROM audit WHERE act IN ('create-commune', 'change-commune'))`;

/** Reads versions by two prepared statements of microseconds each: they run on every request for a standing. */
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
  const readAll = () => ofAll.get() ?? '';
  const known = new Map<string, { all: string; own: string }>();
  return {
    ofAll: readAll,
    ofCommune: (communeId) => {
      const all = readAll();
      const kept = known.get(communeId);
      if (kept?.all === all) return kept.own; // nothing at all was added since: the cheaper question was enough
      const own = ofCommune.get(communeId, communeId) ?? '';
      known.set(communeId, { all, own });
      return own;
    },
  };
}
