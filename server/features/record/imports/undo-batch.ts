import type { Batch } from '#shared/contract/record/batches.ts';
import { type Actor, mayOnOne } from '#shared/domain/people/permissions.ts';
import { type Entry, isWithdrawal } from '#shared/domain/record/entry.ts';
import { undoStepsOf } from '#shared/domain/record/import/undo-steps.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Source } from '../../../audit/append-audit.ts';
import { dayOf } from '../../../clock.ts';
import type { Transaction } from '../../../database/open.ts';
import { Refusal } from '../../../http/refusal.ts';
import { wordsIn } from '../../../http/words.ts';
import type { Services } from '../../../services.ts';
import { requireSet } from '../../sets/criteria-sets/require-set.ts';
import { findEntries, listPlacedEntries } from '../entries/repository.ts';
import { type BatchedEntry, NotRecorded, recordBatch } from './record-batch.ts';
import {
  findBatch,
  findUndoing,
  listBatchCells,
  listBatches,
  listCellsLeft,
  type StoredBatch,
} from './repository.ts';

const MAX_NOTE = 4000; // characters, as in the contract

/** Batch that undoes another, and the cells that it left because they have changed since. */
interface Undone {
  batch: Batch;
  left: Pick<Entry, 'communeId' | 'indicator' | 'effectiveOn'>[];
}

/**
 * Undoes an import in one transaction: for each of its entries that still holds on its day, the earlier value is restated, or the
 * entry withdrawn if there was none. @throws Refusal
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
    const undone = requireUndoableImport(tx, batchId, undoId);
    if (findBatch(tx, undoId) === undefined) {
      const source = { actor: actor.id, address, at: moment.toISOString() };
      recordUndoing(tx, undone, { id: undoId, actor, today: dayOf(moment), source });
    }
    return answerOf(tx, undone, undoId);
  });
}

// Answers a repeated request from what the first one recorded.
function answerOf(tx: Transaction, undone: StoredBatch, undoId: string): Undone {
  const [batch] = listBatches(tx, { id: undoId, limit: 1 });
  const undoing = findBatch(tx, undoId);
  if (batch === undefined || undoing === undefined) throw new Error('the batch just recorded is missing');
  return { batch, left: listCellsLeft(tx, undone, undoing) };
}

interface Undo {
  id: string;
  actor: Actor;
  today: LocalDate;
  source: Source & { actor: string };
}

function recordUndoing(tx: Transaction, undone: StoredBatch, { id, actor, today, source }: Undo): void {
  const { set, fileName, id: undoes } = undone;
  const head = { id, kind: 'undo', set, fileName, fileHash: null, undoes } as const;
  const tally = { left: 0 };
  try {
    const entries = restatements(tx, undone, actor, tally);
    const batch = { head, entries, leftOut: () => tally.left, today };
    const count = recordBatch(tx, requireSet(tx, undone), batch, source);
    if (count === 0)
      throw new Refusal('rules-broken', { violations: [{ pointer: '', rule: 'batch-all-changed-since' }] });
  } catch (error) {
    if (error instanceof NotRecorded) throw new Refusal('import-outdated');
    throw error;
  }
}

function requireUndoableImport(tx: Transaction, batchId: string, undoId: string): StoredBatch {
  const batch = findBatch(tx, batchId);
  if (batch === undefined || batch.kind !== 'import') throw new Refusal('unknown-batch');
  const undoing = findUndoing(tx, batchId);
  if (undoing !== undefined && undoing.id !== undoId) throw new Refusal('batch-already-undone');
  const used = findBatch(tx, undoId);
  if (used !== undefined && used.undoes !== batchId) throw new Refusal('id-already-used');
  return batch;
}

// Yields restatements by cell, latest day first; counts in `tally` what others have changed since. @throws Refusal if the actor
// may not record one of the cells.
function* restatements(
  tx: Transaction,
  undone: StoredBatch,
  actor: Actor,
  tally: { left: number },
): Generator<BatchedEntry> {
  const t = wordsIn('vi');
  const reason = t('exports.undoReason', { file: undone.fileName ?? '' });
  const noteOf = (of: LocalDate) => t('exports.undoNote', { reason, on: of.split('-').reverse().join('/') });
  for (const cell of listBatchCells(tx, undone)) {
    if (!mayOnOne(actor, 'import-entries', cell)) throw new Refusal('not-allowed');
    const steps = undoStepsOf(listPlacedEntries(tx, cell), undone);
    const restated = steps.filter(({ isLeft }) => !isLeft);
    tally.left += steps.length - restated.length;
    const named = restated.flatMap(({ seq, before }) => [seq, before ?? seq]);
    const entries = findEntries(tx, named);
    for (const { seq, before } of restated) {
      const entry = entries.get(seq);
      if (entry === undefined) throw new Error(`no entry ${seq}`);
      yield restatement(entry, before === undefined ? undefined : entries.get(before), reason, noteOf);
    }
  }
}

// Entries are never removed (R8): a figure of an earlier day is restated for the day of the import, with a note about its origin.
function restatement(
  entry: Entry,
  before: Entry | undefined,
  reason: string,
  noteOf: (of: LocalDate) => string,
): BatchedEntry {
  const { communeId, indicator, effectiveOn } = entry;
  const cell = { communeId, indicator, effectiveOn, seen: entry };
  if (before === undefined || isWithdrawal(before)) {
    return { ...cell, value: null, judgement: null, reason, note: null, illustrative: false };
  }
  const { value, judgement, illustrative } = before;
  const note =
    before.effectiveOn < effectiveOn ? joinNotes(noteOf(before.effectiveOn), before.note) : before.note;
  return { ...cell, value, judgement, reason: before.reason, note, illustrative };
}

function joinNotes(first: string, other: string | null): string {
  return other === null ? first : `${first}. ${other}`.slice(0, MAX_NOTE);
}
