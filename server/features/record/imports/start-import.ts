import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import type { startImport as operation } from '#shared/contract/record/imports.ts';
import { type Actor, mayOnOne } from '#shared/domain/people/permissions.ts';
import { findMappingFault } from '#shared/domain/record/import/mapping.ts';
import type { ReadingContext } from '#shared/domain/record/import/statement.ts';
import { judgementHolds } from '#shared/domain/standing/judgement-holds.ts';
import { dayOf } from '../../../clock.ts';
import type { Transaction } from '../../../database/open.ts';
import { Refusal } from '../../../http/refusal.ts';
import type { Services } from '../../../services.ts';
import type { SetRevision } from '../../sets/criteria-sets/repository.ts';
import { requireSet } from '../../sets/criteria-sets/require-set.ts';
import { listCommunes } from '../../units/communes/repository.ts';
import { findEntryThatHolds } from '../entries/entries-that-hold.ts';
import { findEntryDoubts } from '../entries/find-entry-doubts.ts';
import { findLastEntry } from '../entries/repository.ts';
import { ImportComparison, type RecordQueries } from './import-comparison.ts';
import type { ImportComparisons } from './import-comparisons.ts';
import { readInThread } from './reading/read-in-thread.ts';
import { Unreadable } from './reading/unreadable.ts';

type Body = z.output<typeof operation.body>;

/** Starts comparing an uploaded file with the record; the comparison grows while the file is read. @throws Refusal */
export function startImport(
  services: Services,
  comparisons: ImportComparisons,
  body: Body,
  actor: Actor,
  { onFault, onEnd }: { onFault: (error: unknown) => void; onEnd: () => void },
): ImportComparison {
  const { database, uploads } = services;
  if (!uploads.has(body.file.hash)) throw new Refusal('unknown-file');
  refuseFaultyMapping(body);
  const revision = requireSet(database.query, body);
  const comparison = new ImportComparison({
    id: randomUUID(),
    author: actor.id,
    set: body.set,
    revision: revision.revision,
    lastSeq: findLastEntry(database.query)?.seq ?? 0,
    file: body.file,
    mapping: body.mapping,
    fingerprints: body.fingerprints,
  });
  const stopping = new AbortController();
  comparisons.keep(comparison, () => stopping.abort());
  void fill(services, comparison, revision, actor, stopping.signal)
    .catch((error: unknown) => {
      if (stopping.signal.aborted) return;
      comparison.state = 'failed';
      comparison.fault = faultOf(error);
      if (!(error instanceof Unreadable)) onFault(error);
    })
    .finally(onEnd);
  return comparison;
}

function refuseFaultyMapping({ mapping }: Body): void {
  const violations = mapping.sheets.flatMap((sheet, i) => {
    const rule = findMappingFault(sheet);
    return rule === undefined
      ? []
      : [{ pointer: `/mapping/sheets/${i}/columns`, rule: `mapping-${rule}` as const }];
  });
  if (violations.length > 0) throw new Refusal('rules-broken', { violations });
}

async function fill(
  { database, uploads, now }: Services,
  comparison: ImportComparison,
  revision: SetRevision,
  actor: Actor,
  signal: AbortSignal,
): Promise<void> {
  const { set, file, mapping } = comparison.source;
  const context = readingContext(database.query, revision, dayOf(now()), mapping);
  const indicators = new Map(
    revision.set.criteria.flatMap((criterion) => criterion.indicators).map((one) => [one.code, one]),
  );
  const queries: RecordQueries = {
    mayRecord: (cell) => mayOnOne(actor, 'import-entries', { ...cell, set }),
    findHolding: (cell) => findEntryThatHolds(database.query, { ...cell, set }, { on: cell.effectiveOn }),
    judgementHolds: (holding, { indicator, value }) => {
      const judged = indicators.get(indicator);
      return judged !== undefined && judgementHolds(revision.set, judged, holding, value);
    },
    findDoubts: (holding, statement) =>
      findEntryDoubts(database.query, revision.set, { ...statement, set }, holding),
  };
  await readInThread(
    { task: 'read', path: uploads.pathOf(file.hash), context, sheets: mapping.sheets },
    { signal, onReadings: (sheet, readings) => comparison.add(sheet, readings, queries) },
  );
  comparison.state = 'ready';
}

function faultOf(error: unknown): NonNullable<ImportComparison['fault']> {
  return error instanceof Unreadable
    ? { fault: error.fault, at: error.at ?? null }
    : { fault: 'broken-workbook', at: null };
}

/** Returns the present context in which sheets are read. */
export function readingContext(
  tx: Transaction,
  { set }: SetRevision,
  today: string,
  { day, decimalMark }: Pick<ReadingContext, 'day' | 'decimalMark'>,
): ReadingContext {
  return { set, communes: listCommunes(tx), today, day, decimalMark };
}
