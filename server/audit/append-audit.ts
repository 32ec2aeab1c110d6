import { hash } from 'node:crypto';
import type { AuditedAct } from '#shared/domain/trust/audit.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import { oncePerDatabase } from '../database/once-per-database.ts';
import type { Transaction } from '../database/open.ts';
import { digestOf, type RecordedRow } from './digest.ts';

/** Origin of an act: a person at an address, a command, or the system itself. */
export interface Source {
  /** Username; null if nobody was signed in. */
  actor: string | null;
  address: string | null;
  at: Instant;
  /** Set if all acts of this source have the same origin. */
  origin?: string;
}

/** Content of an audit record. Absent fields do not apply to the act. */
export interface AuditedFact {
  act: AuditedAct;
  origin?: string;
  communeId?: string;
  set?: string;
  indicator?: string;
  subject?: string;
  from?: Record<string, unknown>;
  to?: Record<string, unknown>;
  reason?: string | null;
  /** Row that the act added to an append-only table; its digest becomes part of the link. */
  recorded?: RecordedRow;
}

/** Columns that the hash of a link covers, in this order: all columns of the table `audit` except `hash`. */
export const LINK_COLUMNS = [
  'seq',
  'at',
  'act',
  'actor',
  'address',
  'origin',
  'commune_id',
  'set_id',
  'indicator',
  'subject',
  'was',
  'became',
  'reason',
  'digest',
] as const;

type Link = readonly (string | number | null)[];

/** SHA-256 of the previous link's hash (empty for the first link) and this link's columns as a JSON array. */
export function hashOfLink(previous: string, link: Link): string {
  return hash('sha256', `${previous}\n${JSON.stringify(link)}`);
}

const statements = oncePerDatabase((sqlite) => ({
  last: sqlite.prepare<[], { seq: number; hash: string }>(
    'SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1',
  ),
  append: sqlite.prepare(
    `INSERT INTO audit (${LINK_COLUMNS.join(', ')}, hash) VALUES (${LINK_COLUMNS.map(() => '?').join(', ')}, ?)`,
  ),
}));

/** Appends a link to the chain, in the transaction of the act itself, so that neither exists without the other. */
export function appendAudit(tx: Transaction, source: Source, fact: AuditedFact): void {
  const { last, append } = statements(tx);
  const previous = last.get();
  const link = [
    (previous?.seq ?? 0) + 1,
    source.at,
    fact.act,
    source.actor,
    source.address,
    fact.origin ?? source.origin ?? null,
    fact.communeId ?? null,
    fact.set ?? null,
    fact.indicator ?? null,
    fact.subject ?? null,
    jsonOf(fact.from),
    jsonOf(fact.to),
    fact.reason ?? null,
    fact.recorded === undefined ? null : digestOf(tx, fact.recorded),
  ];
  append.run(...link, hashOfLink(previous?.hash ?? '', link));
}

function jsonOf(sides: Record<string, unknown> | undefined): string | null {
  return sides === undefined ? null : JSON.stringify(sides);
}
