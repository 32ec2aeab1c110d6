import { createHash } from 'node:crypto';
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
 * Records entries as one batch, by the rules, each of them and the batch audited, within the caller's transaction. The latest
 * days come first: an entry must not be taken for one that the next one's author had not seen. @throws NotRecorded
 */
export function recordBatch(
  tx: Transaction,
  revision: SetRevision,
  head: BatchHead,
  entries: readonly BatchedEntry[],
  leftOut: number,
  today: string,
  source: BatchSource,
): void {
  const latestFirst = entries.toSorted((a, b) =>
    a.effectiveOn < b.effectiveOn ? 1 : a.effectiveOn > b.effectiveOn ? -1 : 0,
  );
  let firstSeq = 0;
  let lastSeq = 0;
  for (const [i, stated] of latestFirst.entries()) {
    const { seq } = recordOne(tx, revision, idWithin(head.id, i), stated, today, source);
    if (i === 0) firstSeq = seq;
    lastSeq = seq;
  }
  insertBatch(tx, { ...head, firstSeq, lastSeq, recordedAt: source.at, author: source.actor });
  const { id, kind, set, fileName, undoes } = head;
  appendAudit(tx, source, {
    act: 'record-batch',
    origin: 'import',
    set,
    subject: id,
    to: { kind, file: fileName, undoes, entries: entries.length, leftOut },
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
  const bytes = createHash('sha256').update(`${batchId} ${index}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
