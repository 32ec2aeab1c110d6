import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import type { startImport as operation } from '#shared/contract/record/imports.ts';
import { type Actor, mayOnOne } from '#shared/domain/people/permissions.ts';
import type { FigureDays } from '#shared/domain/record/check-entry.ts';
import { findMappingFault } from '#shared/domain/record/import/mapping.ts';
import type { ReadingContext } from '#shared/domain/record/import/statement.ts';
import { isStatedFormerly } from '#shared/domain/sets/former-measure.ts';
import { judgementHolds } from '#shared/domain/standing/judgement-holds.ts';
import type { Transaction } from '../../../database/open.ts';
import { figureDays } from '../../../figure-days.ts';
import { Refusal } from '../../../http/refusal.ts';
import type { Services } from '../../../services.ts';
import type { SetRevision } from '../../sets/criteria-sets/repository.ts';
import { requireSet } from '../../sets/criteria-sets/require-set.ts';
import { listCommunes } from '../../units/communes/repository.ts';
import { findLastSeq as findLastAct } from '../annulments/repository.ts';
import { findEntryThatHolds } from '../entries/entries-that-hold.ts';
import { findEntryDoubts } from '../entries/find-entry-doubts.ts';
import { findLastSeq } from '../entries/repository.ts';
import { ImportComparison, type RecordQueries } from './import-comparison.ts';
import type { ImportComparisons } from './import-comparisons.ts';
import { importConsequences } from './import-consequences.ts';
import type { ReadingEnd } from './reading/read-in-process.ts';
import type { Readings } from './reading/readings.ts';
import { Unreadable } from './reading/unreadable.ts';

type Body = z.output<typeof operation.body>;

/** Starts comparing an uploaded file with the record; the comparison grows while the file is read. @throws Refusal */
export function startImport(
  services: Services,
  { comparisons, readings }: { comparisons: ImportComparisons; readings: Readings },
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
    lastSeq: findLastSeq(database.query),
    lastAct: findLastAct(database.query),
    file: body.file,
    mapping: body.mapping,
    fingerprints: body.fingerprints,
  });
  const stopping = new AbortController();
  const reading = fill(services, readings, comparison, { revision, actor, signal: stopping.signal });
  comparisons.keep(comparison, () => stopping.abort());
  void reading
    .then(async (end) => {
      if (end.is === 'read') comparison.sheets = end.sheets;
      comparison.consequences = await importConsequences(database.query, revision, comparison.rows);
      comparison.state = 'ready';
    })
    .catch((error: unknown) => {
      if (stopping.signal.aborted) return;
      comparison.state = 'failed';
      comparison.fault = faultOf(error);
      if (!(error instanceof Unreadable) || error.cause !== undefined) onFault(error);
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

/** @throws Refusal at once if too many files of the actor wait */
function fill(
  services: Services,
  readings: Readings,
  comparison: ImportComparison,
  { revision, actor, signal }: { revision: SetRevision; actor: Actor; signal: AbortSignal },
): Promise<ReadingEnd> {
  const { database, uploads, now } = services;
  const { set, file, mapping } = comparison.source;
  const context = readingContext(database.query, revision, figureDays(services, now()), mapping);
  const indicators = new Map(
    revision.set.criteria.flatMap((criterion) => criterion.indicators).map((one) => [one.code, one]),
  );
  const queries: RecordQueries = {
    mayRecord: (cell) => mayOnOne(actor, 'import-entries', { ...cell, set }),
    findHolding: (cell) => findEntryThatHolds(database.query, { ...cell, set }, { on: cell.effectiveOn }),
    isFormer: (holding) => {
      const measured = indicators.get(holding.indicator);
      return measured !== undefined && isStatedFormerly(measured, holding);
    },
    judgementHolds: (holding, { indicator, value }) => {
      const judged = indicators.get(indicator);
      return judged !== undefined && judgementHolds(revision.set, judged, holding, value);
    },
    findDoubts: (holding, statement) =>
      findEntryDoubts(database.query, revision.set, { ...statement, set }, holding),
  };
  return readings.read(
    actor.id,
    { task: 'read', path: uploads.pathOf(file.hash), context, sheets: mapping.sheets },
    { signal, onReadings: (sheet, readings) => comparison.add(sheet, readings, queries) },
  );
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
  days: FigureDays,
  { day, decimalMark }: Pick<ReadingContext, 'day' | 'decimalMark'>,
): ReadingContext {
  return { set, communes: listCommunes(tx), ...days, day, decimalMark };
}
