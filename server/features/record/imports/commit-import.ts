import type { Batch } from '#shared/contract/record/batches.ts';
import { type Actor, mayOnOne } from '#shared/domain/people/permissions.ts';
import { DOUBT_KINDS, type DoubtCounts } from '#shared/domain/record/doubts.ts';
import { ownValue } from '#shared/domain/values/own-value.ts';
import { isSameValue } from '#shared/domain/values/value.ts';
import type { Transaction } from '../../../database/open.ts';
import { figureDays } from '../../../figure-days.ts';
import { storeFile } from '../../../files/uploads/store-file.ts';
import { Refusal } from '../../../http/refusal.ts';
import type { Services } from '../../../services.ts';
import { requireSet } from '../../sets/criteria-sets/require-set.ts';
import type { ComparedStatement } from './compared-row.ts';
import type { ImportComparison } from './import-comparison.ts';
import { type JudgementKeeper, judgementKeeper } from './judgement-keeper.ts';
import { type BatchedEntry, NotRecorded, recordBatch } from './record-batch.ts';
import { findBatch, listBatches, listCellsAfter, saveImportTemplate } from './repository.ts';

/** Choices of the person who records a comparison. */
interface CommitChoices {
  id: string;
  leaveOutRefused: boolean;
  confirmSame: boolean;
  /** Reason for keeping the judgements that the figures end. */
  keepJudgements: { reason: string } | null;
  confirms: DoubtCounts;
}

/** Returns the batch that this id has already recorded, or undefined if the id is new. @throws Refusal `id-already-used` */
export function findRecordedBatch(tx: Transaction, id: string, author: string): Batch | undefined {
  const recorded = findBatch(tx, id);
  if (recorded === undefined) return undefined;
  if (recorded.author !== author || recorded.kind !== 'import') throw new Refusal('id-already-used');
  return listBatches(tx, { id, limit: 1 })[0];
}

/**
 * Records all of a comparison and its file in one transaction, or nothing. Refused if another entry was recorded for one of its
 * cells after the comparison. @throws Refusal
 */
export function commitImport(
  services: Services,
  comparison: ImportComparison,
  choices: CommitChoices,
  actor: Actor,
  address: string,
): Batch {
  const { database, uploads, now } = services;
  const { file, set } = comparison.source;
  const moment = now();
  const source = { actor: actor.id, address, at: moment.toISOString() };
  return database.write((tx) => {
    const refused = comparison.counts().refused;
    const compared = statementsToRecord(comparison, choices.confirmSame);
    const { leaveOutRefused } = choices;
    refuseUnlessRecordable(tx, comparison, { compared, refused, leaveOutRefused }, actor);
    if (comparison.sheets.some(({ questions }) => questions.length > 0)) throw new Refusal('open-questions');
    refuseUnconfirmed(comparison, choices.confirms);
    if (!storeFile(tx, uploads, file, source)) throw new Refusal('unknown-file');
    const head = {
      id: choices.id,
      kind: 'import',
      set,
      fileName: file.name,
      fileHash: file.hash,
      undoes: null,
    } as const;
    try {
      const revision = requireSet(tx, { set });
      const keeps = choices.keepJudgements && judgementKeeper(tx, revision, choices.keepJudgements.reason);
      const entries = cellByCell(compared, keeps);
      const batch = { head, entries, leftOut: () => refused, days: figureDays(services, moment) };
      recordBatch(tx, revision, batch, source);
    } catch (error) {
      if (error instanceof NotRecorded) throw new Refusal('import-outdated');
      throw error;
    }
    rememberMapping(tx, comparison, source.at);
    const [batch] = listBatches(tx, { id: choices.id, limit: 1 });
    if (batch === undefined) throw new Error('the batch just recorded is missing');
    return batch;
  });
}

function statementsToRecord({ rows }: ImportComparison, confirmSame: boolean): ComparedStatement[] {
  return rows.filter(
    (row) => row.kind === 'new' || row.kind === 'changed' || (confirmSame && row.kind === 'confirmed'),
  ) as ComparedStatement[];
}

interface CommitRequest {
  compared: readonly ComparedStatement[];
  refused: number;
  leaveOutRefused: boolean;
}

function refuseUnlessRecordable(
  tx: Transaction,
  comparison: ImportComparison,
  { compared, refused, leaveOutRefused }: CommitRequest,
  actor: Actor,
): void {
  const { set, revision, lastSeq, lastAct } = comparison.source;
  if (comparison.state !== 'ready')
    throw new Refusal('rules-broken', { violations: [{ pointer: '', rule: 'import-not-ready' }] });
  if (refused > 0 && !leaveOutRefused)
    throw new Refusal('rules-broken', {
      violations: [{ pointer: '/leaveOutRefused', rule: 'import-has-refused' }],
    });
  if (compared.length === 0)
    throw new Refusal('rules-broken', { violations: [{ pointer: '', rule: 'import-changes-nothing' }] });
  const isAllowed = compared.every(({ statement }) =>
    mayOnOne(actor, 'import-entries', { ...statement, set }),
  );
  if (!isAllowed) throw new Refusal('not-allowed');
  const changed = listCellsAfter(tx, set, { lastSeq, lastAct });
  const isOutdated =
    requireSet(tx, { set }).revision !== revision ||
    comparison.rows.some(
      (row) => row.kind !== 'refused' && changed.has(`${row.statement.communeId} ${row.statement.indicator}`),
    );
  if (isOutdated) throw new Refusal('import-outdated');
}

// Confirmed by the numbers that the author saw: fewer or more than that were not seen.
function refuseUnconfirmed(comparison: ImportComparison, confirms: DoubtCounts): void {
  const doubtCounts = comparison.doubtCounts();
  if (DOUBT_KINDS.some((kind) => (doubtCounts[kind] ?? 0) !== (confirms[kind] ?? 0)))
    throw new Refusal('doubtful-figure', { doubtCounts });
}

// Ordered by cell; within a cell, latest day first (see `recordBatch`).
function* cellByCell(
  compared: readonly ComparedStatement[],
  keeps: JudgementKeeper | null,
): Generator<BatchedEntry> {
  const cells = Map.groupBy(compared, ({ statement }) => `${statement.communeId} ${statement.indicator}`);
  for (const ofCell of cells.values()) {
    ofCell.sort((a, b) => (a.statement.effectiveOn < b.statement.effectiveOn ? 1 : -1));
    for (const one of ofCell) yield { ...entryOf(one), ...keeps?.(one) };
  }
}

// Without a note in the file, the note of an unchanged figure stays.
function entryOf({ statement, holding, doubts, keepsJudgement }: ComparedStatement): BatchedEntry {
  const { communeId, indicator, effectiveOn, value, note } = statement;
  const judged = keepsJudgement ? holding : undefined;
  const isSame = holding !== undefined && isSameValue(holding.value, value);
  return {
    communeId,
    indicator,
    effectiveOn,
    value,
    judgement: judged?.judgement ?? null,
    reason: judged?.reason ?? null,
    note: note ?? (isSame ? holding.note : null),
    illustrative: false,
    seen: holding,
    confirmed: doubts,
  };
}

function rememberMapping(tx: Transaction, { source }: ImportComparison, usedAt: string): void {
  for (const mapping of source.mapping.sheets) {
    const fingerprint = ownValue(source.fingerprints, mapping.sheet);
    if (fingerprint === undefined) continue;
    saveImportTemplate(tx, { fingerprint, name: source.file.name, mapping, usedAt, author: source.author });
  }
}
