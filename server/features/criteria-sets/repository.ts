import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Instant } from '#shared/domain/local-date.ts';
import { and, desc, eq, lte, sql } from '../../database/drizzle.ts';
import type { Transaction } from '../../database/open.ts';
import { criteriaSet } from '../../database/schema.ts';

/** A revision of a set as stored. */
export interface SetRevision {
  revision: number;
  recordedAt: Instant;
  set: CriteriaSet;
}

/**
 * Which revision is meant: a named one, or the latest recorded by a moment; the first, when that was recorded later
 * still, because figures may be older than the set's file in this installation.
 */
export interface WhichRevision {
  revision?: number | undefined;
  knownAt?: Instant | undefined;
}

/** The latest revision of a set, or the one meant; undefined when there is none. */
export function findCriteriaSet(
  tx: Transaction,
  id: string,
  which: WhichRevision = {},
): SetRevision | undefined {
  const found = selectCriteriaSet(tx, id, which);
  return found ?? (which.knownAt === undefined ? undefined : selectCriteriaSet(tx, id, { revision: 1 }));
}

function selectCriteriaSet(tx: Transaction, id: string, which: WhichRevision): SetRevision | undefined {
  const row = tx
    .select({
      revision: criteriaSet.revision,
      recordedAt: criteriaSet.recordedAt,
      text: sql<string>`${criteriaSet.document}`,
    })
    .from(criteriaSet)
    .where(
      and(
        eq(criteriaSet.id, id),
        which.revision === undefined ? undefined : eq(criteriaSet.revision, which.revision),
        which.knownAt === undefined ? undefined : lte(criteriaSet.recordedAt, which.knownAt),
      ),
    )
    .orderBy(desc(criteriaSet.revision))
    .limit(1)
    .get();
  return row && { revision: row.revision, recordedAt: row.recordedAt, set: parseDocument(row.text) };
}

/** Every set in its latest revision known at a moment: the one valid from the latest day first, then by id. */
export function listCriteriaSets(tx: Transaction, knownAt?: Instant): SetRevision[] {
  const ids = tx.selectDistinct({ id: criteriaSet.id }).from(criteriaSet).all();
  return ids
    .flatMap(({ id }) => findCriteriaSet(tx, id, { knownAt }) ?? [])
    .sort((a, b) => b.set.validFrom.localeCompare(a.set.validFrom) || a.set.id.localeCompare(b.set.id));
}

/** Stores a revision of a set. */
export function insertCriteriaSet(tx: Transaction, { revision, recordedAt, set }: SetRevision): void {
  tx.insert(criteriaSet).values({ id: set.id, revision, recordedAt, document: set }).run();
}

// Documents are large, few, and never change: each is parsed once.
const parsedDocuments = new Map<string, CriteriaSet>();
const MAX_PARSED = 64;

function parseDocument(text: string): CriteriaSet {
  const known = parsedDocuments.get(text);
  if (known !== undefined) return known;
  const set = JSON.parse(text) as CriteriaSet;
  if (parsedDocuments.size >= MAX_PARSED) parsedDocuments.clear();
  parsedDocuments.set(text, set);
  return set;
}
