import type { AuditFilter } from '#shared/contract/trust/audit.ts';
import type { AuditRecord } from '#shared/domain/trust/audit.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import { and, asc, desc, eq, gt, gte, lt, sql } from '../../../database/drizzle.ts';
import type { Transaction } from '../../../database/open.ts';
import { audit } from '../../../database/schema/acts.ts';

// Days in Vietnam begin seven hours before days in UTC; no daylight saving since 1975.
const startOfDay = (day: string) => new Date(`${day}T00:00:00+07:00`).toISOString();
const endOfDay = (day: string) => new Date(Date.parse(startOfDay(day)) + 24 * 3600 * 1000).toISOString();

function matches(filter: AuditFilter) {
  return and(
    filter.commune === undefined ? undefined : eq(audit.communeId, filter.commune),
    filter.set === undefined ? undefined : eq(audit.set, filter.set),
    filter.indicator === undefined ? undefined : eq(audit.indicator, filter.indicator),
    filter.actor === undefined ? undefined : eq(audit.actor, filter.actor),
    filter.act === undefined ? undefined : eq(audit.act, filter.act),
    filter.from === undefined ? undefined : gte(audit.at, startOfDay(filter.from)),
    filter.to === undefined ? undefined : lt(audit.at, endOfDay(filter.to)),
  );
}

/** Audit records, the latest first; only those with a smaller `seq` if `before` is given. */
export function listAudit(
  tx: Transaction,
  filter: AuditFilter & { before?: number | undefined; limit: number },
): AuditRecord[] {
  const isBefore = filter.before === undefined ? undefined : lt(audit.seq, filter.before);
  return tx
    .select()
    .from(audit)
    .where(and(matches(filter), isBefore))
    .orderBy(desc(audit.seq))
    .limit(filter.limit)
    .all()
    .map(recordOf);
}

/** Audit records after a `seq`, the earliest first: one page of an export. */
export function listAuditAfter(
  tx: Transaction,
  filter: AuditFilter,
  after: number,
  limit: number,
): AuditRecord[] {
  return tx
    .select()
    .from(audit)
    .where(and(matches(filter), gt(audit.seq, after)))
    .orderBy(asc(audit.seq))
    .limit(limit)
    .all()
    .map(recordOf);
}

/** Number of records that match a filter. */
export function countAudit(tx: Transaction, filter: AuditFilter): number {
  return tx.select({ n: sql<number>`count(*)` }).from(audit).where(matches(filter)).get()?.n ?? 0;
}

/** Moment of the last audited act; undefined if there is none. */
export function findLastAuditAt(tx: Transaction): Instant | undefined {
  return tx.select({ at: audit.at }).from(audit).orderBy(desc(audit.seq)).limit(1).get()?.at;
}

/** Moment of a person's last audited act; undefined if there is none. */
export function findLastActAt(tx: Transaction, actor: string): Instant | undefined {
  return tx
    .select({ at: audit.at })
    .from(audit)
    .where(eq(audit.actor, actor))
    .orderBy(desc(audit.seq))
    .limit(1)
    .get()?.at;
}

/** Whether an account has signed in from an address before. */
export function hasSignedInFrom(tx: Transaction, actor: string, address: string): boolean {
  const signedIn = and(eq(audit.actor, actor), eq(audit.act, 'sign-in'), eq(audit.address, address));
  return tx.select({ seq: audit.seq }).from(audit).where(signedIn).limit(1).get() !== undefined;
}

function recordOf({ digest: _, ...record }: typeof audit.$inferSelect): AuditRecord {
  return record;
}
