import type { Batch } from '#shared/contract/record/batches.ts';
import { type Actor, mayOnOne } from '#shared/domain/people/permissions.ts';
import { isSameValue } from '#shared/domain/values/value.ts';
import { dayOf } from '../../../clock.ts';
import type { Transaction } from '../../../database/open.ts';
import { storeFile } from '../../../files/uploads/store-file.ts';
import { Refusal } from '../../../http/refusal.ts';
import type { Services } from '../../../services.ts';
import { requireSet } from '../../sets/criteria-sets/require-set.ts';
import type { Plan } from './plan.ts';
import type { PlannedStatement } from './planned-row.ts';
import { type BatchedEntry, NotRecorded, recordBatch } from './record-batch.ts';
import { findBatch, listBatches, listCellsAfter, saveImportTemplate } from './repository.ts';

/** What whoever records a plan decides. */
interface CommitChoices {
  id: string;
  leaveOutRefused: boolean;
  confirmSame: boolean;
}

/** The batch that a repeated request recorded the first time; undefined when it is none. @throws Refusal `id-already-used` */
export function findRepeated(tx: Transaction, id: string, author: string): Batch | undefined {
  const known = findBatch(tx, id);
  if (known === undefined) return undefined;
  if (known.author !== author || known.kind !== 'import') throw new Refusal('id-already-used');
  return listBatches(tx, { id, limit: 1 })[0];
}

/**
 * Records all of a plan in one transaction, or nothing: also where an entry came in, after the comparison, that says something
 * about one of its cells. The file itself is stored with it. @throws Refusal
 */
export function commitImport(
  { database, uploads, now }: Services,
  plan: Plan,
  choices: CommitChoices,
  actor: Actor,
  address: string,
): Batch {
  const { file, set } = plan.source;
  const moment = now();
  const source = { actor: actor.id, address, at: moment.toISOString() };
  return database.write((tx) => {
    const refused = plan.counts().refused;
    const planned = statementsToRecord(plan, choices.confirmSame);
    const { leaveOutRefused } = choices;
    refuseWhatMayNot(tx, plan, { planned, refused, leaveOutRefused }, actor);
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
      const entries = cellByCell(planned);
      const batch = { head, entries, leftOut: () => refused, today: dayOf(moment) };
      recordBatch(tx, requireSet(tx, { set }), batch, source);
    } catch (error) {
      if (error instanceof NotRecorded) throw new Refusal('import-outdated');
      throw error;
    }
    rememberMapping(tx, plan, source.at);
    const [batch] = listBatches(tx, { id: choices.id, limit: 1 });
    if (batch === undefined) throw new Error('the batch that was just recorded is not there');
    return batch;
  });
}

function statementsToRecord({ rows }: Plan, confirmSame: boolean): PlannedStatement[] {
  return rows.filter(
    (row) => row.kind === 'new' || row.kind === 'changed' || (confirmSame && row.kind === 'confirmed'),
  ) as PlannedStatement[];
}

interface ToRecord {
  planned: readonly PlannedStatement[];
  refused: number;
  leaveOutRefused: boolean;
}

function refuseWhatMayNot(
  tx: Transaction,
  plan: Plan,
  { planned, refused, leaveOutRefused }: ToRecord,
  actor: Actor,
): void {
  const { set, revision, lastSeq } = plan.source;
  if (plan.state !== 'ready')
    throw new Refusal('rules-broken', { violations: [{ pointer: '', rule: 'import-not-ready' }] });
  if (refused > 0 && !leaveOutRefused)
    throw new Refusal('rules-broken', {
      violations: [{ pointer: '/leaveOutRefused', rule: 'import-has-refused' }],
    });
  if (planned.length === 0)
    throw new Refusal('rules-broken', { violations: [{ pointer: '', rule: 'import-changes-nothing' }] });
  const isAllowed = planned.every(({ statement }) =>
    mayOnOne(actor, 'import-entries', { ...statement, set }),
  );
  if (!isAllowed) throw new Refusal('not-allowed');
  const changed = listCellsAfter(tx, set, lastSeq);
  const isOutdated =
    requireSet(tx, { set }).revision !== revision ||
    plan.rows.some(
      (row) => row.kind !== 'refused' && changed.has(`${row.statement.communeId} ${row.statement.indicator}`),
    );
  if (isOutdated) throw new Refusal('import-outdated');
}

// Cell by cell, of each the latest day first.
function* cellByCell(planned: readonly PlannedStatement[]): Generator<BatchedEntry> {
  const cells = Map.groupBy(planned, ({ statement }) => `${statement.communeId} ${statement.indicator}`);
  for (const ofCell of cells.values()) {
    ofCell.sort((a, b) => (a.statement.effectiveOn < b.statement.effectiveOn ? 1 : -1));
    for (const one of ofCell) yield entryOf(one);
  }
}

// A note that the file does not have stays with the figure that it is of.
function entryOf({ statement, holding, keepsJudgement }: PlannedStatement): BatchedEntry {
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
  };
}

function rememberMapping(tx: Transaction, { source }: Plan, usedAt: string): void {
  for (const mapping of source.mapping.sheets) {
    const fingerprint = source.fingerprints[mapping.sheet];
    if (fingerprint === undefined) continue;
    saveImportTemplate(tx, { fingerprint, name: source.file.name, mapping, usedAt, author: source.author });
  }
}
