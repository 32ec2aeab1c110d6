import type { SetAssignment } from '#shared/domain/sets/set-assignment.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import { and, desc, eq, lte } from '../../../database/drizzle.ts';
import type { Transaction } from '../../../database/open.ts';
import { setAssignment } from '../../../database/schema/decisions.ts';

/** Assignments of one commune or of all, known at `knownAt` if given; the latest recorded first. */
export function listSetAssignments(
  tx: Transaction,
  { commune, knownAt }: { commune?: string | undefined; knownAt?: Instant | undefined } = {},
): SetAssignment[] {
  return tx
    .select()
    .from(setAssignment)
    .where(
      and(
        commune === undefined ? undefined : eq(setAssignment.communeId, commune),
        knownAt === undefined ? undefined : lte(setAssignment.recordedAt, knownAt),
      ),
    )
    .orderBy(desc(setAssignment.seq))
    .all();
}

export function findSetAssignment(tx: Transaction, id: string): SetAssignment | undefined {
  return tx.select().from(setAssignment).where(eq(setAssignment.id, id)).get();
}

/** Stores an assignment; the database assigns `seq`. */
export function insertSetAssignment(tx: Transaction, values: Omit<SetAssignment, 'seq'>): SetAssignment {
  return tx.insert(setAssignment).values(values).returning().get();
}
