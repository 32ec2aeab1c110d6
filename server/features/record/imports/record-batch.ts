import { checkEntry, type FigureDays } from '#shared/domain/record/check-entry.ts';
import type { Doubt } from '#shared/domain/record/doubts.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import { appendAudit, type Source } from '../../../audit/append-audit.ts';
import { idsWithin } from '../../../database/ids-within.ts';
import type { Transaction } from '../../../database/open.ts';
import type { SetRevision } from '../../sets/criteria-sets/repository.ts';
import { listCommunes } from '../../units/communes/repository.ts';
import { type SeenEntry, storeEntry } from '../entries/store-entry.ts';
import { insertBatch, type StoredBatch } from './repository.ts';

/** Entry of a batch before it is stored; `seen`: the entry that holds on its day at present. */
export type BatchedEntry = Pick<
  Entry,
  'communeId' | 'indicator' | 'effectiveOn' | 'value' | 'judgement' | 'reason' | 'note' | 'illustrative'
> & {
  seen: (SeenEntry & Pick<Entry, 'id'>) | undefined;
  /** Doubts that the author confirmed. */
  confirmed?: readonly Doubt[];
};

type BatchHead = Pick<StoredBatch, 'id' | 'kind' | 'set' | 'fileName' | 'fileHash' | 'undoes'>;

type BatchSource = Source & { actor: string };

/** Batch to record. `leftOut` returns the number of figures that were left out; called after all entries are recorded. */
interface NewBatch {
  head: BatchHead;
  entries: Iterable<BatchedEntry>;
  leftOut: () => number;
  days: FigureDays;
}

/** Thrown if an entry of a batch cannot be recorded; the caller must roll back. */
export class NotRecorded extends Error {
  override name = 'NotRecorded';
}

/**
 * Validates and records entries as one batch, audits each of them and the batch, and returns their number. Runs
 * in the transaction of the caller, in which the holding entries must be as `seen`. Entries must be grouped by
 * cell, so that a large batch searches each index once per cell, and come latest day first within a cell, so
 * that none holds on the day of a later one. Without entries, nothing is recorded.
 * @throws NotRecorded
 */
export function recordBatch(
  tx: Transaction,
  revision: SetRevision,
  { head, entries, leftOut, days }: NewBatch,
  source: BatchSource,
): number {
  const seqs: { first: number; last: number; count: number } = { first: 0, last: 0, count: 0 };
  const communes = new Map(listCommunes(tx).map((commune) => [commune.id, commune]));
  const idOf = idsWithin(head.id);
  for (const stated of entries) {
    refuseBrokenRules(revision, communes.get(stated.communeId), days, stated);
    const { seq } = storeOne(tx, revision, idOf(seqs.count), stated, source);
    if (seqs.count === 0) seqs.first = seq;
    seqs.last = seq;
    seqs.count += 1;
  }
  if (seqs.count > 0) storeBatch(tx, head, seqs, leftOut(), source);
  return seqs.count;
}

function storeBatch(
  tx: Transaction,
  head: BatchHead,
  { first, last, count }: { first: number; last: number; count: number },
  leftOut: number,
  source: BatchSource,
): void {
  insertBatch(tx, { ...head, firstSeq: first, lastSeq: last, recordedAt: source.at, author: source.actor });
  const { id, kind, set, fileName, undoes } = head;
  appendAudit(tx, source, {
    act: 'record-batch',
    origin: 'import',
    set,
    subject: id,
    to: { kind, file: fileName, undoes, entries: count, leftOut },
    recorded: { table: 'batch', subject: id },
  });
}

/** @throws NotRecorded */
function refuseBrokenRules(
  { set }: SetRevision,
  commune: Commune | undefined,
  days: FigureDays,
  stated: BatchedEntry,
): void {
  if (commune === undefined) throw new NotRecorded(`no commune ${stated.communeId}`);
  const [violation] = checkEntry({ set, commune, ...days }, stated);
  if (violation !== undefined) throw new NotRecorded(violation.rule);
}

function storeOne(
  tx: Transaction,
  { set, revision }: SetRevision,
  id: string,
  { seen, confirmed, ...stated }: BatchedEntry,
  { actor, address, at }: BatchSource,
): Entry {
  const provenance = { origin: 'import', recordedAt: at, author: actor, replaces: seen?.id ?? null } as const;
  return storeEntry(tx, { id, set: set.id, revision, ...stated, ...provenance }, seen, address, confirmed);
}
