import type { Batch } from '#shared/contract/record/batches.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import type { SheetMapping } from '#shared/domain/record/import/mapping.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import { and, desc, eq, gt, gte, lte, sql } from '../../../database/drizzle.ts';
import type { Transaction } from '../../../database/open.ts';
import { audit, batch } from '../../../database/schema/acts.ts';
import { importTemplate } from '../../../database/schema/decisions.ts';
import { entry } from '../../../database/schema/record.ts';

export type StoredBatch = Omit<typeof batch.$inferSelect, 'seq'>;

/** Returns the batch with this id, or undefined. */
export function findBatch(tx: Transaction, id: string): StoredBatch | undefined {
  return tx.select().from(batch).where(eq(batch.id, id)).get();
}

/** Returns the batch that undid this one, or undefined. */
export function findUndoing(tx: Transaction, id: string): StoredBatch | undefined {
  return tx.select().from(batch).where(eq(batch.undoes, id)).get();
}

export function insertBatch(tx: Transaction, stored: StoredBatch): void {
  tx.insert(batch).values(stored).run();
}

/** Returns batches, latest first, optionally only the one with this id. `leftOut` is read from the audit. */
export function listBatches(tx: Transaction, filter: { limit: number; id?: string }): Batch[] {
  return tx
    .select({
      id: batch.id,
      kind: batch.kind,
      set: batch.set,
      fileName: batch.fileName,
      fileHash: batch.fileHash,
      undoes: batch.undoes,
      undoneBy: sql<string | null>`(SELECT u.id FROM batch AS u WHERE u.undoes = ${batch.id})`,
      entries: sql<number>`${batch.lastSeq} - ${batch.firstSeq} + 1`,
      leftOut: sql<number>`coalesce(json_extract(${audit.to}, '$.leftOut'), 0)`,
      recordedAt: batch.recordedAt,
      author: batch.author,
    })
    .from(batch)
    .leftJoin(audit, and(sql`${audit.act} = 'record-batch'`, eq(audit.subject, batch.id)))
    .where(filter.id === undefined ? undefined : eq(batch.id, filter.id))
    .orderBy(desc(batch.seq))
    .limit(filter.limit)
    .all();
}

/** Returns the cells of a batch, in the order of their first entry. */
export function listBatchCells(
  tx: Transaction,
  { firstSeq, lastSeq }: StoredBatch,
): Pick<Entry, 'communeId' | 'set' | 'indicator'>[] {
  return tx
    .select({ communeId: entry.communeId, set: entry.set, indicator: entry.indicator })
    .from(entry)
    .where(and(gte(entry.seq, firstSeq), lte(entry.seq, lastSeq)))
    .groupBy(entry.communeId, entry.set, entry.indicator)
    .orderBy(sql`min(${entry.seq})`)
    .all();
}

/** Returns the cells and days of an undone batch that its undo left unchanged. */
export function listCellsLeft(
  tx: Transaction,
  undone: StoredBatch,
  undoing: StoredBatch,
): Pick<Entry, 'communeId' | 'indicator' | 'effectiveOn'>[] {
  const isRestated = sql`EXISTS (SELECT 1 FROM entry AS restated WHERE restated.commune_id = ${entry.communeId}
    AND restated.set_id = ${entry.set} AND restated.indicator = ${entry.indicator}
    AND restated.effective_on = ${entry.effectiveOn}
    AND restated.seq BETWEEN ${undoing.firstSeq} AND ${undoing.lastSeq})`;
  return tx
    .select({ communeId: entry.communeId, indicator: entry.indicator, effectiveOn: entry.effectiveOn })
    .from(entry)
    .where(and(gte(entry.seq, undone.firstSeq), lte(entry.seq, undone.lastSeq), sql`NOT ${isRestated}`))
    .orderBy(entry.seq)
    .all();
}

/** Returns the cells (`commune indicator`) of a set that have entries after `seq`. */
export function listCellsAfter(tx: Transaction, set: string, seq: number): Set<string> {
  const cells = tx
    .select({ communeId: entry.communeId, indicator: entry.indicator })
    .from(entry)
    .where(and(gt(entry.seq, seq), sql`+${entry.set} = ${set}`)) // unary plus: keeps SQLite from using the index on set and day
    .all();
  return new Set(cells.map(({ communeId, indicator }) => `${communeId} ${indicator}`));
}

/** Returns the remembered mapping of sheets with these headings, or undefined. */
export function findImportTemplate(tx: Transaction, fingerprint: string) {
  return tx.select().from(importTemplate).where(eq(importTemplate.fingerprint, fingerprint)).get();
}

/** Remembers the mapping of sheets with these headings. */
export function saveImportTemplate(
  tx: Transaction,
  template: { fingerprint: string; name: string; mapping: SheetMapping; usedAt: Instant; author: string },
): void {
  const { fingerprint: _, ...rest } = template;
  tx.insert(importTemplate)
    .values(template)
    .onConflictDoUpdate({ target: importTemplate.fingerprint, set: rest })
    .run();
}
