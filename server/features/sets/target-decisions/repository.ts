import type { TargetDecision } from '#shared/domain/sets/target-decision.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import { and, desc, eq, getTableColumns, lte, sql } from '../../../database/drizzle.ts';
import { oncePerDatabase } from '../../../database/once-per-database.ts';
import type { Transaction } from '../../../database/open.ts';
import { storedFile } from '../../../database/schema/acts.ts';
import { targetDecision } from '../../../database/schema/decisions.ts';

export type StoredDecision = TargetDecision & { set: string };

type Row = typeof targetDecision.$inferSelect & { fileName: string | null };

const selection = { ...getTableColumns(targetDecision), fileName: storedFile.name };

export function findTargetDecision(tx: Transaction, id: string): StoredDecision | undefined {
  const row = tx
    .select(selection)
    .from(targetDecision)
    .leftJoin(storedFile, eq(storedFile.hash, targetDecision.fileHash))
    .where(eq(targetDecision.id, id))
    .get();
  return row && decisionOf(row);
}

/** Decisions on the targets of a set or of one indicator, known at `knownAt` if given; the latest recorded first. */
export function listTargetDecisions(
  tx: Transaction,
  set: string,
  which: { indicator?: string | undefined; knownAt?: Instant | undefined } = {},
): StoredDecision[] {
  const { indicator, knownAt } = which;
  return tx
    .select(selection)
    .from(targetDecision)
    .leftJoin(storedFile, eq(storedFile.hash, targetDecision.fileHash))
    .where(
      and(
        eq(targetDecision.set, set),
        indicator === undefined ? undefined : eq(targetDecision.indicator, indicator),
        knownAt === undefined ? undefined : lte(targetDecision.recordedAt, knownAt),
      ),
    )
    .orderBy(desc(targetDecision.seq))
    .all()
    .map(decisionOf);
}

/** Version of the decisions on a set known at `knownAt`: equal versions mean equal decisions. Empty if there are none. */
export function decisionsVersion(tx: Transaction, set: string, knownAt: Instant | undefined): string {
  return versions(tx).get({ set, knownAt: knownAt ?? END_OF_TIME })?.version ?? '';
}

const END_OF_TIME = '9999';

const versions = oncePerDatabase((_, tx) =>
  tx
    .select({ version: sql<string | null>`count(*) || '.' || max(${targetDecision.seq})` })
    .from(targetDecision)
    .where(
      and(
        eq(targetDecision.set, sql.placeholder('set')),
        lte(targetDecision.recordedAt, sql.placeholder('knownAt')),
      ),
    )
    .prepare(),
);

/** Stored fields of a decision, without `seq`, which the database assigns. */
export type DecisionValues = Omit<typeof targetDecision.$inferInsert, 'seq'>;

export function insertTargetDecision(tx: Transaction, values: DecisionValues): void {
  tx.insert(targetDecision).values(values).run();
}

// CHECK constraints guarantee the fields of each kind.
function decisionOf(row: Row): StoredDecision {
  const { kind, confirmed, region, validFrom, value, fileHash, fileName, ...rest } = row;
  const file = fileHash === null || fileName === null ? null : { hash: fileHash, name: fileName };
  if (kind === 'confirm' && confirmed !== null) return { ...rest, file, kind, confirmed };
  if (kind === 'return' && validFrom !== null) return { ...rest, file, kind, region, validFrom };
  if (kind === 'set' && validFrom !== null && value !== null) {
    return { ...rest, file, kind, region, validFrom, value };
  }
  throw new Error(`the decision ${row.id} does not match any kind`);
}
