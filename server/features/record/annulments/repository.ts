import type { Annulment, AnnulmentKind } from '#shared/domain/record/annulment.ts';
import { asc, desc, eq, inArray, sql } from '../../../database/drizzle.ts';
import { oncePerDatabase } from '../../../database/once-per-database.ts';
import type { Transaction } from '../../../database/open.ts';
import { annulment } from '../../../database/schema/annulments.ts';

export type StoredAnnulment = Omit<typeof annulment.$inferSelect, 'seq'>;

/** Column of `annulment` that refers to a kind of statement. */
type StatementColumn = 'entry' | 'metricFigure';

const statements = oncePerDatabase((sqlite) => {
  const lastAbout = (column: string) =>
    sqlite.prepare<[number], { act: string; kind: AnnulmentKind; recordedAt: string }>(
      `SELECT act, kind, recorded_at AS recordedAt FROM annulment WHERE ${column} = ? ORDER BY seq DESC LIMIT 1`,
    );
  return {
    entry: lastAbout('entry'),
    metricFigure: lastAbout('metric_figure'),
    // Positional values: an undo may insert a hundred thousand rows.
    insertion: sqlite.prepare(
      `INSERT INTO annulment (id, act, kind, entry, metric_figure, commune_id, batch, reason, origin, recorded_at, author)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
  };
});

/** The last act about a statement, which decides whether it counts; undefined if there is none. */
export function findLastAbout(tx: Transaction, column: StatementColumn, seq: number) {
  return statements(tx)[column].get(seq);
}

export function insertAnnulment(tx: Transaction, stored: StoredAnnulment): void {
  const { id, act, kind, entry, metricFigure, communeId, batch, reason, origin, recordedAt, author } = stored;
  const statement = [entry, metricFigure, communeId, batch] as const;
  statements(tx).insertion.run(id, act, kind, ...statement, reason, origin, recordedAt, author);
}

/** All rows of an act, in the order of recording; empty if the act is unknown. */
export function listOfAct(tx: Transaction, act: string): StoredAnnulment[] {
  return tx.select().from(annulment).where(eq(annulment.act, act)).orderBy(asc(annulment.seq)).all();
}

/** All acts about each of these statements, by `seq` of the statement, in the order of recording. */
export function listAbout(
  tx: Transaction,
  column: StatementColumn,
  seqs: readonly number[],
): Map<number, Annulment[]> {
  const rows = tx
    .select()
    .from(annulment)
    .where(inArray(annulment[column], [...seqs]))
    .orderBy(asc(annulment.seq))
    .all();
  const found = new Map<number, Annulment[]>();
  for (const row of rows) {
    const { act, kind, reason, batch, origin, recordedAt, author } = row;
    const about = row[column] ?? 0;
    const listed = found.get(about) ?? [];
    found.set(about, [...listed, { act, kind, reason, batch, origin, recordedAt, author }]);
  }
  return found;
}

/** `seq` of the act recorded last; 0 if there is none. */
export function findLastSeq(tx: Transaction): number {
  const last = tx.select({ seq: annulment.seq }).from(annulment).orderBy(desc(annulment.seq)).limit(1).get();
  return last?.seq ?? 0;
}

/** The act that undid an import: the last one about it, unless that took the undo back. */
export function findUndoOf(tx: Transaction, batch: string): { act: string } | undefined {
  const last = tx
    .select({ act: annulment.act, kind: annulment.kind })
    .from(annulment)
    .where(eq(annulment.batch, batch))
    .orderBy(desc(annulment.seq))
    .limit(1)
    .get();
  return last?.kind === 'annul' ? { act: last.act } : undefined;
}

/** Number of statements of an act. */
export function countOfAct(tx: Transaction, act: string): number {
  return tx.select({ n: sql<number>`count(*)` }).from(annulment).where(eq(annulment.act, act)).get()?.n ?? 0;
}
