import { setImmediate } from 'node:timers/promises';
import type { AuditVerification, BrokenLink } from '#shared/contract/trust/audit.ts';
import { AuditedAct } from '#shared/domain/trust/audit.ts';
import { hashOfLink, LINK_COLUMNS } from '../../../audit/append-audit.ts';
import { findDigest, RECORDED_TABLES, type RecordedTable } from '../../../audit/digest.ts';
import type { Transaction } from '../../../database/open.ts';
import { ReplayedState } from './replayed-state.ts';

type LinkRow = [...(string | number | null)[], string];

const TABLE_OF_ACT = new Map(
  Object.entries(RECORDED_TABLES).flatMap(([table, { acts }]) =>
    acts.map((act) => [act as string, table as RecordedTable] as const),
  ),
);

const PAGE_LINKS = 1000;

/**
 * Verifies the whole chain: the hash of every link, the digest of every row it protects, rows without a link, and the
 * replayed state of communes, offices and accounts. Stops at the first fault. Yields between pages, so that other requests
 * are served.
 */
export async function verifyAudit(tx: Transaction): Promise<AuditVerification> {
  let records = 0;
  let lastHash: string | null = null;
  const replayed = new ReplayedState();
  for (const page of readPages(tx)) {
    for (const row of page) {
      const link = row.slice(0, -1);
      const hash = String(row.at(-1));
      const fault = faultOf(tx, link, hash, records + 1, lastHash ?? '');
      if (fault !== undefined) return { records, lastHash, broken: brokenLink(link, fault, records + 1) };
      records += 1;
      replayed.apply(records, textIn(link, 'act'), textIn(link, 'subject'), textIn(link, 'became') || null);
      lastHash = hash;
    }
    await setImmediate();
  }
  return { records, lastHash, broken: findUnrecorded(tx) ?? replayed.findDifference(tx) };
}

// The table is append-only and read by `seq`, so links added in the meantime come at the end.
function* readPages(tx: Transaction): Generator<LinkRow[]> {
  const page = tx.$client
    .prepare<[number], LinkRow>(
      `SELECT ${LINK_COLUMNS.join(', ')}, hash FROM audit WHERE seq > ? ORDER BY seq LIMIT ${PAGE_LINKS}`,
    )
    .raw();
  for (let after = -1; ; ) {
    const links = page.all(after);
    if (links.length === 0) return;
    yield links;
    after = Number(links.at(-1)?.[0]);
  }
}

type Fault = BrokenLink['fault'];

function faultOf(
  tx: Transaction,
  link: LinkRow[number][],
  hash: string,
  expected: number,
  previous: string,
): Fault | undefined {
  if (valueIn(link, 'seq') !== expected) return 'record-missing';
  if (hashOfLink(previous, link) !== hash) return 'record-changed';
  const table = TABLE_OF_ACT.get(String(valueIn(link, 'act')));
  if (table === undefined) return undefined;
  const digest = findDigest(tx, { table, subject: String(valueIn(link, 'subject')) });
  if (digest === undefined) return 'subject-missing';
  return digest === valueIn(link, 'digest') ? undefined : 'subject-changed';
}

function valueIn(link: LinkRow[number][], column: (typeof LINK_COLUMNS)[number]): string | number | null {
  return link[LINK_COLUMNS.indexOf(column)] ?? null;
}

function textIn(link: LinkRow[number][], column: (typeof LINK_COLUMNS)[number]): string {
  return String(valueIn(link, column) ?? '');
}

function brokenLink(link: LinkRow[number][], fault: Fault, expected: number): BrokenLink {
  if (fault === 'record-missing') return { ...NOTHING_KNOWN, seq: expected, fault };
  const text = (column: (typeof LINK_COLUMNS)[number]) => {
    const value = valueIn(link, column);
    return value === null ? null : String(value);
  };
  return {
    seq: expected,
    fault,
    act: AuditedAct.safeParse(text('act')).data ?? null, // the act itself may have been changed
    at: text('at'),
    actor: text('actor'),
    subject: text('subject'),
    communeId: text('commune_id'),
    indicator: text('indicator'),
  };
}

const NOTHING_KNOWN = {
  seq: null,
  act: null,
  at: null,
  actor: null,
  subject: null,
  communeId: null,
  indicator: null,
};

// A row inserted without the program has no link.
function findUnrecorded(tx: Transaction): BrokenLink | null {
  for (const [table, { acts, subject }] of Object.entries(RECORDED_TABLES)) {
    const stray = tx.$client
      .prepare<[string], string>(
        `SELECT ${subject} FROM ${table} WHERE ${subject} NOT IN
          (SELECT subject FROM audit WHERE act IN (SELECT value FROM json_each(?))) LIMIT 1`,
      )
      .pluck()
      .get(JSON.stringify(acts));
    if (stray !== undefined)
      return { ...NOTHING_KNOWN, fault: 'subject-unrecorded', act: acts[0], subject: stray };
  }
  return null;
}
