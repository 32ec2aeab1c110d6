import type { Batch } from '#shared/contract/imports.ts';
import type { Entry } from '#shared/domain/entry.ts';
import { type Actor, may } from '#shared/domain/permissions.ts';
import { dayOf } from '../../clock.ts';
import type { Transaction } from '../../database/open.ts';
import { Refusal } from '../../http/refusal.ts';
import { wordsIn } from '../../http/words.ts';
import type { Services } from '../../services.ts';
import { knownSet } from '../criteria-sets/known-set.ts';
import { findEntryThatHeld, findEntryThatHolds } from '../entries/repository.ts';
import { type BatchedEntry, NotRecorded, recordBatch } from './record-batch.ts';
import { findBatch, findUndoing, listBatchEntries, listBatches, type StoredBatch } from './repository.ts';

/** The batch that undoes another, and the cells that stay as they are because someone has changed them since. */
export interface Undone {
  batch: Batch;
  left: Pick<Entry, 'communeId' | 'indicator' | 'effectiveOn'>[];
}

/**
 * Undoes an import in one transaction: for every entry of it that still holds on its day, what held there before is stated
 * anew, or it is withdrawn where nothing did. @throws Refusal
 */
export function undoBatch(
  { database, now }: Services,
  batchId: string,
  undoId: string,
  actor: Actor,
  address: string,
): Undone {
  const moment = now();
  return database.write((tx) => {
    const undone = knownImport(tx, batchId, undoId);
    const repeated = findBatch(tx, undoId);
    if (repeated !== undefined) return { batch: listed(tx, undoId), left: [] };
    const head = {
      id: undoId,
      kind: 'undo',
      set: undone.set,
      fileName: undone.fileName,
      fileHash: null,
      undoes: batchId,
    } as const;
    const source = { actor: actor.id, address, at: moment.toISOString() };
    const left: Undone['left'] = [];
    const entries = restatements(tx, undone, actor, left);
    try {
      const count = recordBatch(
        tx,
        knownSet(tx, undone),
        head,
        entries,
        () => left.length,
        dayOf(moment),
        source,
      );
      if (count === 0)
        throw new Refusal('rules-broken', { violations: [{ pointer: '', rule: 'batch-all-changed-since' }] });
    } catch (error) {
      if (error instanceof NotRecorded) throw new Refusal('import-outdated');
      throw error;
    }
    return { batch: listed(tx, undoId), left };
  });
}

function knownImport(tx: Transaction, batchId: string, undoId: string): StoredBatch {
  const known = findBatch(tx, batchId);
  if (known === undefined || known.kind !== 'import') throw new Refusal('unknown-batch');
  const undoing = findUndoing(tx, batchId);
  if (undoing !== undefined && undoing.id !== undoId) throw new Refusal('batch-already-undone');
  const used = findBatch(tx, undoId);
  if (used !== undefined && used.undoes !== batchId) throw new Refusal('id-already-used');
  return known;
}

// One by one while they are recorded, in the order of the batch: the latest day first. What others changed since goes to
// `left`. @throws Refusal where the actor may not record one of them.
function* restatements(
  tx: Transaction,
  undone: StoredBatch,
  actor: Actor,
  left: Undone['left'],
): Generator<BatchedEntry> {
  const reason = wordsIn('vi')('exports.undoReason', { file: undone.fileName ?? '' });
  for (const entry of listBatchEntries(tx, undone)) {
    if (!may(actor, 'record-entry', entry)) throw new Refusal('not-allowed');
    const { communeId, indicator, effectiveOn } = entry;
    const isLeft = findEntryThatHolds(tx, entry, effectiveOn)?.id !== entry.id;
    if (isLeft) left.push({ communeId, indicator, effectiveOn });
    else yield restatement(entry, findEntryThatHeld(tx, entry, effectiveOn, undone.firstSeq), reason);
  }
}

function restatement(entry: Entry, before: Entry | undefined, reason: string): BatchedEntry {
  const { communeId, indicator, effectiveOn, id: replaces } = entry;
  const cell = { communeId, indicator, effectiveOn, replaces };
  if (before === undefined || (before.value === null && before.judgement === null)) {
    return { ...cell, value: null, judgement: null, reason, note: null, illustrative: false };
  }
  const { value, judgement, note, illustrative } = before;
  return { ...cell, value, judgement, reason: before.reason, note, illustrative };
}

function listed(tx: Transaction, id: string): Batch {
  const [batch] = listBatches(tx, { id, limit: 1 });
  if (batch === undefined) throw new Error('the batch that was just recorded is not there');
  return batch;
}
