import { readBoard, readStanding } from '#shared/contract/standing/standings.ts';
import { listCommunes } from '#shared/contract/units/communes.ts';
import type { Database } from '../../../server/database/open.ts';
import { verifyAudit } from '../../../server/features/trust/audit/verify-audit.ts';
import type { TestCaller } from '../client.ts';
import { SET } from '../record/entries.ts';

const DAYS = [
  '2022-06-30',
  '2022-12-31',
  '2023-06-30',
  '2023-09-30',
  '2023-12-31',
  '2024-01-24',
  '2024-03-31',
  '2024-06-30',
  '2024-12-31',
  '2025-06-30',
  '2025-07-01',
  '2026-06-30',
] as const;

// A moment between figures of the sample, so that later ones are not yet known.
const KNOWN_AT = '2024-05-01T00:00:00.000Z';

const COUNTED_TABLES = [
  'commune',
  'office',
  'account',
  'entry',
  'metric_figure',
  'criteria_set',
  'recognition',
  'report',
  'batch',
  'stored_file',
  'set_assignment',
  'target_decision',
  'audit',
] as const;

/** Answers that every later version must repeat. Plain JSON: fields may be added, none may change. */
export interface FrozenAnswers {
  days: { on: string; board: unknown; boardKnownEarlier: unknown; standings: unknown[] }[];
}

/** Asks for the boards and the standings of all communes on twelve days. */
export async function readAnswers({ call }: Pick<TestCaller, 'call'>): Promise<FrozenAnswers> {
  const { communes } = await call(listCommunes, { query: {} });
  const days: FrozenAnswers['days'] = [];
  for (const on of DAYS) {
    const query = { set: SET, on };
    const standings: unknown[] = [];
    for (const { id } of communes)
      standings.push(await call(readStanding, { params: { communeId: id }, query }));
    const board = await call(readBoard, { query });
    const boardKnownEarlier = await call(readBoard, { query: { ...query, knownAt: KNOWN_AT } });
    days.push({ on, board, boardKnownEarlier, standings });
  }
  return { days };
}

/** Size of a database, and the state of its audit chain. */
export interface FrozenRecord {
  audit: { records: number; lastHash: string | null; broken: unknown };
  rows: Record<string, number>;
}

/** Verifies the audit chain and counts the rows. */
export async function readRecord({ query, sqlite }: Database): Promise<FrozenRecord> {
  const count = (table: string) =>
    sqlite.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  return {
    audit: await verifyAudit(query),
    rows: Object.fromEntries(COUNTED_TABLES.map((table) => [table, count(table)])),
  };
}
