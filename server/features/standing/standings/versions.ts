import type { Fact } from '#shared/contract/fact.ts';
import type { ReadOperation } from '#shared/contract/operation.ts';
import type { Database } from '../../../database/open.ts';

/** The version of stored facts: equal words, equal facts. */
export interface Version {
  ofAll(): string;
  ofCommune(communeId: string): string;
}

interface FactVersion {
  ofAll: string;
  /** The same of one commune, given as `$commune`, where it has an index for that. */
  ofCommune?: string;
}

const lastIn = (table: string, condition = 'true') =>
  `(SELECT coalesce(max(seq), 0) FROM ${table} WHERE ${condition})`;
const appendOnly = (table: string): FactVersion => ({ ofAll: lastIn(table) });
const ofCommunes = (table: string): FactVersion => ({
  ofAll: lastIn(table),
  ofCommune: lastIn(table, 'commune_id = $commune'),
});

// Of an append-only table the last row says whether anything was added; communes change with an act in the audit, and the
// index `audit_communes` has the last one at hand. null: no version costs microseconds, so no answer made of it is kept.
const VERSIONS = {
  account: null,
  audit: appendOnly('audit'),
  backup: null,
  batch: appendOnly('batch'),
  commune: { ofAll: lastIn('audit', "act IN ('create-commune', 'change-commune')") },
  'criteria-set': { ofAll: '(SELECT count(*) FROM criteria_set)' },
  entry: ofCommunes('entry'),
  import: null,
  'import-template': null,
  'metric-figure': ofCommunes('metric_figure'),
  office: null,
  recognition: ofCommunes('recognition'),
  report: appendOnly('report'),
  session: null,
  'set-assignment': appendOnly('set_assignment'),
  'stored-file': null,
  'target-decision': appendOnly('target_decision'),
  'two-factor-policy': null,
  upload: null,
} satisfies Record<Fact, FactVersion | null>;

/** The facts of which answers may be kept. */
type VersionedFact = {
  [One in Fact]: (typeof VERSIONS)[One] extends null ? never : One;
}[Fact];

/** An operation whose answers may be kept. */
export type KeptOperation = ReadOperation & { readonly readsFrom: readonly VersionedFact[] };

/** Versions of what the answers of operations are made from, as their `readsFrom` says. */
export class Versions {
  readonly #sqlite: Database['sqlite'];
  readonly #countTouches: () => number;
  readonly #known = new Map<readonly VersionedFact[], Version>();

  constructor({ sqlite }: Database) {
    this.#sqlite = sqlite;
    this.#countTouches = touchesOf(sqlite);
  }

  of({ readsFrom }: Pick<KeptOperation, 'readsFrom'>): Version {
    const known = this.#known.get(readsFrom);
    if (known !== undefined) return known;
    const version = versionOf(this.#sqlite, readsFrom, this.#countTouches);
    this.#known.set(readsFrom, version);
    return version;
  }
}

// Prepared statements of microseconds each: they run on every request for a standing.
function versionOf(
  sqlite: Database['sqlite'],
  readsFrom: readonly VersionedFact[],
  countTouches: () => number,
): Version {
  const versions = readsFrom.map((fact): FactVersion => VERSIONS[fact]);
  const select = (columns: string[]) => `SELECT ${columns.join(" || '.' || ")}`;
  const readAll = sqlite.prepare<[], string>(select(versions.map(({ ofAll }) => ofAll))).pluck();
  const readCommune = sqlite
    .prepare<[{ commune: string }], string>(select(versions.map(({ ofAll, ofCommune = ofAll }) => ofCommune)))
    .pluck();
  let touches: number | undefined;
  let all = '';
  const ofAll = () => {
    const now = countTouches();
    if (now !== touches) all = readAll.get() ?? '';
    touches = now;
    return all;
  };
  const known = new Map<string, { all: string; own: string }>();
  return {
    ofAll,
    ofCommune: (communeId) => {
      ofAll();
      const kept = known.get(communeId);
      if (kept?.all === all) return kept.own; // nothing at all was added since: the cheaper question was enough
      const own = readCommune.get({ commune: communeId }) ?? '';
      known.set(communeId, { all, own });
      return own;
    },
  };
}

// How long another process's write, a command beside the server, may go unnoticed, in milliseconds.
const OTHERS_ASKED_EVERY = 200;

// Counts how often it was found that anything was written since last asked. This connection's changes SQLite counts in memory;
// to know of others' it has to look into the file, which is most of what a question costs, so that is asked less often.
function touchesOf(sqlite: Database['sqlite']): () => number {
  const ownChanges = sqlite.prepare<[], number>('SELECT total_changes()').pluck();
  const dataVersion = sqlite.prepare<[], number>('PRAGMA data_version').pluck();
  let own: number | undefined;
  let others: number | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let touches = 0;
  return () => {
    const isDue = performance.now() - askedAt >= OTHERS_ASKED_EVERY;
    if (isDue) askedAt = performance.now();
    const now = { own: ownChanges.get(), others: isDue ? dataVersion.get() : others };
    if (now.own !== own || now.others !== others) touches += 1;
    ({ own, others } = now);
    return touches;
  };
}
