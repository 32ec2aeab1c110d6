import type { Batch } from '#shared/contract/record/batches.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import type { SheetMapping } from '#shared/domain/record/import/mapping.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import { eq } from '../../../database/drizzle.ts';
import type { Transaction } from '../../../database/open.ts';
import { prepared } from '../../../database/prepared.ts';
import { batch } from '../../../database/schema/acts.ts';
import { importTemplate } from '../../../database/schema/decisions.ts';
import { countsAt } from '../entries/holding.ts';

export type StoredBatch = Omit<typeof batch.$inferSelect, 'seq'>;

/** Returns the batch with this id, or undefined. */
export function findBatch(tx: Transaction, id: string): StoredBatch | undefined {
  return tx.select().from(batch).where(eq(batch.id, id)).get();
}

/** Returns the batch that undid this one by restating earlier values, as was done before R15, or undefined. */
export function findUndoing(tx: Transaction, id: string): StoredBatch | undefined {
  return tx.select().from(batch).where(eq(batch.undoes, id)).get();
}

export function insertBatch(tx: Transaction, stored: StoredBatch): void {
  tx.insert(batch).values(stored).run();
}

const BATCHES = `SELECT batch.id, batch.kind, batch.set_id AS "set", batch.file_name AS fileName, batch.file_hash AS fileHash,
    batch.undoes, batch.last_seq - batch.first_seq + 1 AS entries,
    coalesce(json_extract(audit.became, '$.leftOut'), 0) AS leftOut, batch.recorded_at AS recordedAt, batch.author,
    coalesce(act.act, undo.id) AS undoneBy, coalesce(act.recorded_at, undo.recorded_at) AS undoneAt,
    coalesce(act.author, undo.author) AS undoneAuthor
  FROM batch
  LEFT JOIN audit ON audit.act = 'record-batch' AND audit.subject = batch.id
  LEFT JOIN batch AS undo ON undo.undoes = batch.id
  LEFT JOIN annulment AS act ON act.kind = 'annul' AND act.seq =
    (SELECT last.seq FROM annulment AS last WHERE last.batch = batch.id ORDER BY last.seq DESC LIMIT 1)`;

/**
 * Returns batches, latest first, optionally only the one with this id. The last act about an import undid it, unless that act took
 * the undo back; before R15, another batch did. `leftOut` is read from the audit.
 */
export function listBatches(tx: Transaction, { limit, id }: { limit: number; id?: string }): Batch[] {
  const isAsked = id === undefined ? '' : 'WHERE batch.id = ?';
  const values = id === undefined ? [limit] : [id, limit];
  return prepared<Batch>(tx, `${BATCHES} ${isAsked} ORDER BY batch.seq DESC LIMIT ?`).all(...values);
}

/** Returns the communes of the entries of a batch. */
export function listCommunesOf(tx: Transaction, id: string): string[] {
  const sql = `SELECT DISTINCT entry.commune_id AS communeId FROM batch
    JOIN entry ON entry.seq BETWEEN batch.first_seq AND batch.last_seq WHERE batch.id = ?`;
  return prepared<{ communeId: string }>(tx, sql)
    .all(id)
    .map(({ communeId }) => communeId);
}

/** Returns the cells and days of a batch on which an entry recorded after it holds (R8, R15). */
export function listCellsLeft(
  tx: Transaction,
  { firstSeq, lastSeq }: Pick<StoredBatch, 'firstSeq' | 'lastSeq'>,
): Pick<Entry, 'communeId' | 'indicator' | 'effectiveOn'>[] {
  const sql = `SELECT of_batch.commune_id AS communeId, of_batch.indicator, of_batch.effective_on AS effectiveOn
    FROM entry AS of_batch WHERE of_batch.seq BETWEEN ? AND ? AND EXISTS (
      SELECT 1 FROM entry WHERE entry.commune_id = of_batch.commune_id AND entry.set_id = of_batch.set_id
        AND entry.indicator = of_batch.indicator AND entry.effective_on = of_batch.effective_on
        AND entry.seq > ? AND ${countsAt('entry').sql})
    ORDER BY of_batch.seq`;
  return prepared<Pick<Entry, 'communeId' | 'indicator' | 'effectiveOn'>>(tx, sql).all(
    firstSeq,
    lastSeq,
    lastSeq,
  );
}

/** `seq` of the last entry and of the last annulment at some moment. */
interface RecordEnd {
  lastSeq: number;
  lastAct: number;
}

/** Returns the cells (`commune indicator`) of a set in which something was recorded, annulled or reinstated after that moment. */
export function listCellsAfter(tx: Transaction, set: string, { lastSeq, lastAct }: RecordEnd): Set<string> {
  // The unary plus keeps SQLite from using the index on set and day.
  const sql = `SELECT commune_id || ' ' || indicator AS cell FROM entry WHERE seq > ? AND +set_id = ?
    UNION SELECT entry.commune_id || ' ' || entry.indicator FROM annulment
      JOIN entry ON entry.seq = annulment.entry WHERE annulment.seq > ? AND +entry.set_id = ?`;
  const cells = prepared<{ cell: string }>(tx, sql).all(lastSeq, set, lastAct, set);
  return new Set(cells.map(({ cell }) => cell));
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
