import type { Fact } from '#shared/contract/fact.ts';
import type { ReadOperation } from '#shared/contract/operation.ts';
import type { Database } from '../../../database/open.ts';

/** Version strings of stored facts: as long as they are equal, the facts are. */
export interface Version {
  ofAll(): string;
  ofCommune(communeId: string): string;
}

interface FactVersion {
  ofAll: string;
  /** SQL for the facts of one commune, the parameter `$commune`; absent without an index for that. */
  ofCommune?: string;
}

const lastIn = (table: string, condition = 'true') =>
  `(SELECT coalesce(max(seq), 0) FROM ${table} WHERE ${condition})`;
const appendOnly = (table: string): FactVersion => ({ ofAll: lastIn(table) });
const ofCommunes = (table: string): FactVersion => ({
  ofAll: lastIn(table),
  ofCommune: lastIn(table, 'commune_id = $commune'),
});

// SQL for the version of each fact. The last row of an append-only table shows whether anything was added. Changes of communes
// are acts in the audit, found quickly by the index `audit_communes`. null: no version can be read in microseconds, so answers
// that depend on the fact are not cached.
const VERSIONS = {
  account: null,
  annulment: ofCommunes('annulment'),
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

type VersionedFact = {
  [One in Fact]: (typeof VERSIONS)[One] extends null ? never : One;
}[Fact];

/** An operation whose answers may be cached. */
export type KeptOperation = ReadOperation & { readonly readsFrom: readonly VersionedFact[] };

/** Versions of the facts that answers depend on, by the `readsFrom` of their operation. */
export class Versions {
  readonly #sqlite: Database['sqlite'];
  readonly #countWrites: () => number;
  readonly #known = new Map<readonly VersionedFact[], Version>();

  constructor({ sqlite }: Database) {
    this.#sqlite = sqlite;
    this.#countWrites = writeCounterOf(sqlite);
  }

  of({ readsFrom }: Pick<KeptOperation, 'readsFrom'>): Version {
    const known = this.#known.get(readsFrom);
    if (known !== undefined) return known;
    const version = versionOf(this.#sqlite, readsFrom, this.#countWrites);
    this.#known.set(readsFrom, version);
    return version;
  }
}

// Prepared statements that take microseconds: they run on every request for a standing.
function versionOf(
  sqlite: Database['sqlite'],
  readsFrom: readonly VersionedFact[],
  countWrites: () => number,
): Version {
  const versions = readsFrom.map((fact): FactVersion => VERSIONS[fact]);
  const select = (columns: string[]) => `SELECT ${columns.join(" || '.' || ")}`;
  const readAll = sqlite.prepare<[], string>(select(versions.map(({ ofAll }) => ofAll))).pluck();
  const readCommune = sqlite
    .prepare<[{ commune: string }], string>(select(versions.map(({ ofAll, ofCommune = ofAll }) => ofCommune)))
    .pluck();
  let writes: number | undefined;
  let all = '';
  const ofAll = () => {
    const now = countWrites();
    if (now !== writes) all = readAll.get() ?? '';
    writes = now;
    return all;
  };
  const known = new Map<string, { all: string; own: string }>();
  return {
    ofAll,
    ofCommune: (communeId) => {
      ofAll();
      const kept = known.get(communeId);
      if (kept?.all === all) return kept.own; // nothing was written since, so skip the second query
      const own = readCommune.get({ commune: communeId }) ?? '';
      known.set(communeId, { all, own });
      return own;
    },
  };
}

// Longest time in milliseconds until a write of another process (a command) is noticed.
const OTHERS_POLL_INTERVAL = 200;

// Increases whenever a call finds new writes. SQLite counts the changes of this connection in memory; for those of others it must
// look into the file, which is most of the cost, so that is done less often.
function writeCounterOf(sqlite: Database['sqlite']): () => number {
  const ownChanges = sqlite.prepare<[], number>('SELECT total_changes()').pluck();
  const dataVersion = sqlite.prepare<[], number>('PRAGMA data_version').pluck();
  let own: number | undefined;
  let others: number | undefined;
  let polledAt = Number.NEGATIVE_INFINITY;
  let writes = 0;
  return () => {
    const isDue = performance.now() - polledAt >= OTHERS_POLL_INTERVAL;
    if (isDue) polledAt = performance.now();
    const now = { own: ownChanges.get(), others: isDue ? dataVersion.get() : others };
    if (now.own !== own || now.others !== others) writes += 1;
    ({ own, others } = now);
    return writes;
  };
}
