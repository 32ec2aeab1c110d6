import type { ResponseOf } from '#shared/contract/operation.ts';
import type { undoBatch as operation } from '#shared/contract/record/batches.ts';
import { type Actor, mayOnOne } from '#shared/domain/people/permissions.ts';
import type { Transaction } from '../../../database/open.ts';
import { Refusal } from '../../../http/refusal.ts';
import { wordsIn } from '../../../http/words.ts';
import type { Services } from '../../../services.ts';
import { recordAct } from '../annulments/record-act.ts';
import { countOfAct, findUndoOf, listOfAct } from '../annulments/repository.ts';
import type { Statement } from '../annulments/statements.ts';
import { findEntries } from '../entries/repository.ts';
import { findBatch, findUndoing, listBatches, listCellsLeft, type StoredBatch } from './repository.ts';

// Entries read at once: an import may have a hundred thousand.
const PAGE_ENTRIES = 1000;

/**
 * Undoes an import in one transaction: annuls exactly its entries (R15). Entries that others recorded since stay, and are
 * listed. @throws Refusal
 */
export function undoBatch(
  { database, now }: Services,
  batchId: string,
  undoId: string,
  actor: Actor,
  address: string,
): ResponseOf<typeof operation> {
  const source = { actor: actor.id, address, at: now().toISOString() };
  return database.write((tx) => {
    const undone = requireImport(tx, batchId);
    if (!isRecorded(tx, undone, undoId, actor)) {
      if (findUndoing(tx, batchId) ?? findUndoOf(tx, batchId)) throw new Refusal('batch-already-undone');
      const reason = wordsIn('vi')('exports.undoReason', { file: undone.fileName ?? '' });
      const act = { id: undoId, kind: 'annul', reason, origin: 'import', batch: batchId } as const;
      const count = recordAct(tx, act, entriesOf(tx, undone, actor), source);
      if (count === 0)
        throw new Refusal('rules-broken', {
          violations: [{ pointer: '', rule: 'annulment-changes-nothing' }],
        });
    }
    const [batch] = listBatches(tx, { id: batchId, limit: 1 });
    if (batch === undefined) throw new Error('the batch just undone is missing');
    return { batch, annulled: countOfAct(tx, undoId), left: listCellsLeft(tx, undone) };
  });
}

function requireImport(tx: Transaction, batchId: string): StoredBatch {
  const batch = findBatch(tx, batchId);
  if (batch === undefined || batch.kind !== 'import') throw new Refusal('unknown-batch');
  return batch;
}

// Whether an earlier request with this id undid the same batch. @throws Refusal if the id is of another act
function isRecorded(tx: Transaction, { id }: StoredBatch, undoId: string, actor: Actor): boolean {
  const [first] = listOfAct(tx, undoId);
  if (first !== undefined) {
    if (first.batch !== id || first.kind !== 'annul' || first.author !== actor.id)
      throw new Refusal('id-already-used');
    return true;
  }
  if (findBatch(tx, undoId) !== undefined) throw new Refusal('id-already-used');
  return false;
}

// Yields the entries of a batch. @throws Refusal if the actor may not record one of its cells
function* entriesOf(tx: Transaction, { firstSeq, lastSeq }: StoredBatch, actor: Actor): Generator<Statement> {
  for (let first = firstSeq; first <= lastSeq; first += PAGE_ENTRIES) {
    const length = Math.min(PAGE_ENTRIES, lastSeq - first + 1);
    const seqs = Array.from({ length }, (_, i) => first + i);
    for (const of of findEntries(tx, seqs).values()) {
      if (!mayOnOne(actor, 'import-entries', of)) throw new Refusal('not-allowed');
      yield { column: 'entry', of };
    }
  }
}
