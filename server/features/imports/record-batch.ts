import { hash } from 'node:crypto';
import type { EntryBody } from '#shared/contract/entries.ts';
import type { Entry } from '#shared/domain/entry.ts';
import type { Transaction } from '../../database/open.ts';
import { appendAudit, type Source } from '../audit/append-audit.ts';
import { findCommune } from '../communes/repository.ts';
import type { SetRevision } from '../criteria-sets/repository.ts';
import { recordEntry } from '../entries/record-entry.ts';
import { insertBatch, type StoredBatch } from './repository.ts';

/** An entry of a batch, before the system adds what it adds. */
export type BatchedEntry = Pick<
  EntryBody,
  'indicator' | 'effectiveOn' | 'value' | 'judgement' | 'reason' | 'note' | 'replaces'
> & { communeId: string; illustrative: boolean };

/** What a batch is, beside its entries. */
export type BatchHead = Pick<StoredBatch, 'id' | 'kind' | 'set' | 'fileName' | 'fileHash' | 'undoes'>;

type BatchSource = Source & { actor: string };

/** Thrown where an entry of a batch cannot be recorded: nothing of the batch is. */
export class NotRecorded extends Error {
  override name = 'NotRecorded';
}

/**
 * Records entries as one batch, by the rules, each of them and the batch audited, within the caller's transaction. The entries
 * must come latest day first: one must not be taken for another that the next one's author had not seen. `leftOut` is asked
 * when all are recorded. Nothing is when there are none. @throws NotRecorded
 */
export function recordBatch(
  tx: Transaction,
  revision: SetRevision,
  head: BatchHead,
  entries: Iterable<BatchedEntry>,
  leftOut: () => number,
  today: string,
  source: BatchSource,
): number {
  const seqs: { first: number; last: number; count: number } = { first: 0, last: 0, count: 0 };
  for (const stated of entries) {
    const { seq } = recordOne(tx, revision, idWithin(head.id, seqs.count), stated, today, source);
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

function recordOne(
  tx: Transaction,
  revision: SetRevision,
  id: string,
  { communeId, illustrative, ...stated }: BatchedEntry,
  today: string,
  { actor, address, at }: BatchSource,
): Entry {
  const commune = findCommune(tx, communeId);
  if (commune === undefined) throw new NotRecorded(`no commune ${communeId}`);
  const body: EntryBody = { id, set: revision.set.id, origin: 'api', ...stated };
  const recorded = recordEntry(tx, commune, revision, body, {
    author: actor,
    address,
    recordedAt: at,
    today,
    illustrative,
    origin: 'import',
  });
  if (recorded.outcome !== 'recorded') throw new NotRecorded(recorded.outcome);
  return recorded.entry;
}

// RFC 9562, version 8: the same batch sent again would have the same entries.
function idWithin(batchId: string, index: number): string {
  const hex = hash('sha256', `${batchId} ${index}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
