import { isDeepStrictEqual } from 'node:util';
import type { BrokenLink } from '#shared/contract/trust/audit.ts';
import type { AuditedAct } from '#shared/domain/trust/audit.ts';
import type { Transaction } from '../../../database/open.ts';

type State = Record<string, unknown>;

interface Kind {
  create: AuditedAct;
  change: AuditedAct;
  /** What a fresh one has beside what its creation tells. */
  fresh: State;
  list: (tx: Transaction) => Map<string, State>;
}

// What may change is not vouched for by digests: it has to be what its links, one after another, made of it.
const KINDS: readonly Kind[] = [
  {
    create: 'create-commune',
    change: 'change-commune',
    fresh: {},
    list: (tx) =>
      stateById(
        tx,
        `SELECT id, name, coordinated_group AS "group", json(regions) AS regions, valid_from AS validFrom,
          valid_until AS validUntil FROM commune`,
      ),
  },
  {
    create: 'create-office',
    change: 'change-office',
    fresh: { validUntil: null },
    list: (tx) =>
      stateById(
        tx,
        'SELECT CAST(id AS TEXT) AS id, name, json(leads) AS leads, valid_until AS validUntil FROM office',
      ),
  },
  {
    create: 'create-account',
    change: 'change-account',
    fresh: { isDisabled: false },
    list: (tx) =>
      stateById(
        tx,
        `SELECT id, name, role, office_id AS officeId, disabled_at IS NOT NULL AS isDisabled,
          (SELECT json_group_array(commune_id ORDER BY commune_id) FROM account_commune WHERE account_id = id) AS communes
          FROM account`,
      ),
  },
];

/** Communes, offices and accounts as the links of the audit tell them, to be held against what lies in the file. */
export class ToldState {
  readonly #told = new Map(KINDS.map((kind) => [kind, new Map<string, { state: State; seq: number }>()]));

  /** Takes in what a link tells. */
  tell(seq: number, act: string, subject: string, to: string | null): void {
    const kind = KINDS.find(({ create, change }) => act === create || act === change);
    if (kind === undefined) return;
    const before = this.#told.get(kind)?.get(subject)?.state ?? kind.fresh;
    this.#told.get(kind)?.set(subject, { seq, state: { ...before, ...(JSON.parse(to ?? '{}') as State) } });
  }

  /** The first commune, office or account that is not as it was told, is gone, or was never told of. */
  findDifference(tx: Transaction): BrokenLink | null {
    for (const [kind, told] of this.#told) {
      const found = kind.list(tx);
      for (const [subject, { seq, state }] of told) {
        const actual = found.get(subject);
        if (actual === undefined) return broken('subject-missing', kind.change, subject, seq);
        if (!isDeepStrictEqual(actual, state)) return broken('subject-changed', kind.change, subject, seq);
      }
      for (const subject of found.keys()) {
        if (!told.has(subject)) return broken('subject-unrecorded', kind.create, subject, null);
      }
    }
    return null;
  }
}

function broken(
  fault: BrokenLink['fault'],
  act: AuditedAct,
  subject: string,
  seq: number | null,
): BrokenLink {
  return { seq, fault, act, subject, at: null, actor: null, communeId: null, indicator: null };
}

const JSON_COLUMNS = ['regions', 'leads', 'communes'];

function stateById(tx: Transaction, sql: string): Map<string, State> {
  const rows = tx.$client.prepare<[], State & { id: string }>(sql).all();
  return new Map(
    rows.map(({ id, ...columns }) => {
      const pairs = Object.entries(columns).map(([name, value]) => {
        if (name === 'isDisabled') return [name, value === 1];
        return [name, JSON_COLUMNS.includes(name) ? (JSON.parse(String(value)) as unknown) : value];
      });
      return [id, Object.fromEntries(pairs) as State];
    }),
  );
}
