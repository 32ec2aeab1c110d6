import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { withDecisions } from '#shared/domain/sets/decide-target.ts';
import { withFormerMeasures } from '#shared/domain/sets/with-former-measures.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import { and, desc, eq, gte, lte, sql } from '../../../database/drizzle.ts';
import { oncePerDatabase } from '../../../database/once-per-database.ts';
import type { Transaction } from '../../../database/open.ts';
import { criteriaSet } from '../../../database/schema/record.ts';
import { decisionsVersion, listTargetDecisions } from '../target-decisions/repository.ts';

export interface SetRevision {
  revision: number;
  recordedAt: Instant;
  set: CriteriaSet;
}

/**
 * Selects a revision: by number, or the latest recorded by `knownAt`. If even the first was recorded later, the first,
 * because figures may be older than the set's file in this installation.
 */
export interface WhichRevision {
  revision?: number | undefined;
  knownAt?: Instant | undefined;
}

/**
 * The selected revision (the latest by default) with the office's decisions on its targets by then, and with the measures of
 * earlier revisions. Everything is judged against this. Undefined if there is none.
 */
export function findCriteriaSet(
  tx: Transaction,
  id: string,
  which: WhichRevision = {},
): SetRevision | undefined {
  const issued = findIssuedSet(tx, id, which);
  if (issued === undefined) return undefined;
  const measured = { ...issued, set: measuredSet(tx, issued) };
  return { ...measured, set: decidedSet(tx, measured, which.knownAt) };
}

/** Like `findCriteriaSet`, but as issued, without decisions on targets. */
export function findIssuedSet(
  tx: Transaction,
  id: string,
  which: WhichRevision = {},
): SetRevision | undefined {
  const found = selectCriteriaSet(tx, id, which);
  return found ?? (which.knownAt === undefined ? undefined : selectCriteriaSet(tx, id, { revision: 1 }));
}

function selectCriteriaSet(tx: Transaction, id: string, which: WhichRevision): SetRevision | undefined {
  const row = newestOf(tx).get({
    id,
    atLeast: which.revision ?? 1,
    atMost: which.revision ?? Number.MAX_SAFE_INTEGER,
    knownAt: which.knownAt ?? END_OF_TIME,
  });
  return row && { ...row, set: readDocument(tx, id, row.revision) };
}

const END_OF_TIME = '9999';

const newestOf = oncePerDatabase((_, tx) =>
  tx
    .select({ revision: criteriaSet.revision, recordedAt: criteriaSet.recordedAt })
    .from(criteriaSet)
    .where(
      and(
        eq(criteriaSet.id, sql.placeholder('id')),
        gte(criteriaSet.revision, sql.placeholder('atLeast')),
        lte(criteriaSet.revision, sql.placeholder('atMost')),
        lte(criteriaSet.recordedAt, sql.placeholder('knownAt')),
      ),
    )
    .orderBy(desc(criteriaSet.revision))
    .limit(1)
    .prepare(),
);

// Documents are large and few and never change, so each is parsed once.
const documents = oncePerDatabase(() => new Map<string, CriteriaSet>());

function readDocument(tx: Transaction, id: string, revision: number): CriteriaSet {
  const key = `${id} ${revision}`;
  const known = documents(tx).get(key);
  if (known !== undefined) return known;
  const isThis = and(eq(criteriaSet.id, id), eq(criteriaSet.revision, revision));
  const row = tx.select({ document: criteriaSet.document }).from(criteriaSet).where(isThis).get();
  if (row === undefined) throw new Error(`no revision ${revision} of the set ${id}`);
  documents(tx).set(key, row.document);
  return row.document;
}

const measuredSets = oncePerDatabase(() => new Map<string, CriteriaSet>());

// Revisions never change, so each set with its former measures is built once.
function measuredSet(tx: Transaction, { revision, set }: SetRevision): CriteriaSet {
  if (revision === 1) return set;
  const key = `${set.id} ${revision}`;
  const known = measuredSets(tx).get(key);
  if (known !== undefined) return known;
  const revisions = listRevisions(tx, set.id)
    .filter((one) => one.revision <= revision)
    .map((one) => ({ ...one, set: readDocument(tx, set.id, one.revision) }));
  const measured = withFormerMeasures(revisions) ?? set;
  measuredSets(tx).set(key, measured);
  return measured;
}

const KEPT_DECIDED_SETS = 50;
const decidedSets = oncePerDatabase(() => new Map<string, CriteriaSet>());

// A set with its decisions is built once per version of the decisions.
function decidedSet(
  tx: Transaction,
  { revision, set }: SetRevision,
  knownAt: Instant | undefined,
): CriteriaSet {
  const version = decisionsVersion(tx, set.id, knownAt);
  if (version === '') return set;
  const key = `${set.id} ${revision} ${version}`;
  const kept = decidedSets(tx);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const decided = withDecisions(set, listTargetDecisions(tx, set.id, { knownAt }).reverse());
  if (kept.size >= KEPT_DECIDED_SETS) kept.clear();
  kept.set(key, decided);
  return decided;
}

/** Every set in its latest revision known at a moment, sorted by first day of validity (latest first), then by id. */
export function listCriteriaSets(tx: Transaction, knownAt?: Instant): SetRevision[] {
  const ids = tx.selectDistinct({ id: criteriaSet.id }).from(criteriaSet).all();
  return ids
    .flatMap(({ id }) => findCriteriaSet(tx, id, { knownAt }) ?? [])
    .sort((a, b) => b.set.validFrom.localeCompare(a.set.validFrom) || a.set.id.localeCompare(b.set.id));
}

/** Revisions of a set with the moment of recording, the first one first; with `knownAt`, those recorded by then. */
export function listRevisions(
  tx: Transaction,
  id: string,
  knownAt?: Instant,
): Pick<SetRevision, 'revision' | 'recordedAt'>[] {
  return tx
    .select({ revision: criteriaSet.revision, recordedAt: criteriaSet.recordedAt })
    .from(criteriaSet)
    .where(and(eq(criteriaSet.id, id), lte(criteriaSet.recordedAt, knownAt ?? END_OF_TIME)))
    .orderBy(criteriaSet.revision)
    .all();
}

export function insertCriteriaSet(tx: Transaction, { revision, recordedAt, set }: SetRevision): void {
  tx.insert(criteriaSet).values({ id: set.id, revision, recordedAt, document: set }).run();
}
