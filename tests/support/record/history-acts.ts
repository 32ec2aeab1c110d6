import { recordAnnulment, undoAnnulment } from '#shared/contract/record/annulments.ts';
import { undoBatch } from '#shared/contract/record/batches.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { recordMetric } from '#shared/contract/record/metrics.ts';
import type { AnnulmentKind } from '#shared/domain/record/annulment.ts';
import { PROGRAMME_START } from '#shared/domain/record/check-entry.ts';
import { vi } from '#shared/messages/vi.ts';
import { findEntryThatHolds } from '../../../server/features/record/entries/entries-that-hold.ts';
import { recordBatch } from '../../../server/features/record/imports/record-batch.ts';
import { findMetricFigureThatHolds } from '../../../server/features/record/metrics/repository.ts';
import { requireSet } from '../../../server/features/sets/criteria-sets/require-set.ts';
import { ApiProblem, type TestService } from '../client.ts';
import { SET } from './entries.ts';
import type { Act, Cell, History } from './histories.ts';
import { recordKnowingly } from './record-knowingly.ts';

const idOf = (kind: string, n: number) =>
  `${kind === 'undo' ? '1' : '0'}0000000-0000-4000-8000-${(n + 1).toString(16).padStart(12, '0')}`;

// One minute after the other, after all days of the figures.
const momentOf = (n: number) => new Date(Date.UTC(2024, 6, 1, 2, n)).toISOString();

/** Moment after all acts and the undo. */
export const AFTER_ALL = momentOf(59);

/** Records the acts, except the one of this number, by several people. */
export async function recordHistory(service: TestService, { acts }: History, except?: number): Promise<void> {
  for (const [n, act] of acts.entries()) {
    if (n === except) continue;
    service.setNow(momentOf(n));
    await recordOne(service, act, n, acts, except);
  }
  service.setNow(AFTER_ALL);
}

/** Undoes the act as its author would. */
export async function undoOne(service: TestService, { acts, undone }: History): Promise<void> {
  const act = acts[undone];
  const id = idOf('undo', undone);
  const reason = 'nhập nhầm';
  service.setNow(momentOf(58));
  if (act?.is === 'import')
    await unlessNothing(service.call(undoBatch, { params: { batchId: idOf('act', undone) }, body: { id } }));
  else if (act?.is === 'annulment')
    await unlessNothing(
      service.call(undoAnnulment, { params: { actId: idOf('act', undone) }, body: { id, reason } }),
    );
  else
    await unlessNothing(
      service.call(recordAnnulment, { body: annulmentOf(acts, undone, id, 'annul', service) }),
    );
  service.setNow(AFTER_ALL);
}

async function recordOne(
  service: TestService,
  act: Act,
  n: number,
  acts: readonly Act[],
  except: number | undefined,
): Promise<void> {
  const id = idOf('act', n);
  switch (act.is) {
    case 'entry':
      await stateEntry(service, act, id);
      return;
    case 'metric':
      await stateMetric(service, act, id);
      return;
    case 'import':
      importCells(service, act.cells, id);
      return;
    case 'annulment':
      if (act.of < 0 || act.of === except) return;
      await unlessNothing(
        service.call(recordAnnulment, { body: annulmentOf(acts, act.of, id, act.kind, service) }),
      );
  }
}

async function stateEntry(
  service: TestService,
  { cell, states, byOfficer }: Act & { is: 'entry' },
  id: string,
) {
  const { communeId, indicator, day: effectiveOn, value } = cell;
  const held = findEntryThatHolds(
    service.database.query,
    { communeId, set: SET, indicator },
    { on: effectiveOn },
  );
  const stated = {
    value: { value, judgement: null, reason: null },
    judgement: { value: null, judgement: 'nearly-met', reason: 'đã kiểm tra' },
    withdrawal: { value: null, judgement: null, reason: 'không còn số liệu' },
  } as const;
  const caller = byOfficer && communeId === '06901' ? service.as('quangan') : service;
  const body = { id, set: SET, indicator, effectiveOn, replaces: held?.id ?? null, ...stated[states] };
  await recordKnowingly(caller, recordEntry, { params: { communeId }, body });
}

async function stateMetric(service: TestService, act: Act & { is: 'metric' }, id: string): Promise<void> {
  const { communeId, metric, day: effectiveOn, value } = act;
  const held = findMetricFigureThatHolds(service.database.query, communeId, metric, { on: effectiveOn });
  const replaces = held?.effectiveOn === effectiveOn ? held.id : null;
  await recordKnowingly(service, recordMetric, {
    params: { communeId },
    body: { id, metric, effectiveOn, value, replaces },
  });
}

// Records a batch as an import does, but without a file: reading one would take a separate process.
function importCells({ database }: TestService, cells: readonly Cell[], id: string): void {
  const ordered = cells.toSorted((a, b) =>
    keyOf(a) === keyOf(b) ? (a.day < b.day ? 1 : -1) : keyOf(a) < keyOf(b) ? -1 : 1,
  );
  const n = Number.parseInt(id.slice(-12), 16) - 1;
  database.write((tx) => {
    const entries = ordered.map(({ communeId, indicator, day, value }) => ({
      communeId,
      indicator,
      effectiveOn: day,
      value,
      judgement: null,
      reason: null,
      note: null,
      illustrative: false,
      seen: findEntryThatHolds(tx, { communeId, set: SET, indicator }, { on: day }),
    }));
    const head = { id, kind: 'import', set: SET, fileName: 'tep.csv', fileHash: null, undoes: null } as const;
    const days = { programmeStart: PROGRAMME_START, today: '2024-07-01' };
    const source = { actor: 'dieuphoi', address: null, at: momentOf(n) };
    recordBatch(tx, requireSet(tx, { set: SET }), { head, entries, leftOut: () => 0, days }, source);
  });
}

const keyOf = ({ communeId, indicator }: Cell) => `${communeId} ${indicator}`;

function annulmentOf(
  acts: readonly Act[],
  of: number,
  id: string,
  kind: AnnulmentKind,
  { database }: TestService,
) {
  const isMetric = acts[of]?.is === 'metric';
  const entries = database.sqlite
    .prepare<{ id: string }, string>(
      `SELECT entry.id FROM entry LEFT JOIN batch ON batch.id = @id
        WHERE entry.id = @id OR entry.seq BETWEEN batch.first_seq AND batch.last_seq`,
    )
    .pluck()
    .all({ id: idOf('act', of) });
  const named = isMetric ? { metricFigures: [idOf('act', of)] } : { entries };
  return { id, kind, reason: 'nhập nhầm', ...named };
}

// An annulment of what does not count already changes nothing, and is refused; there is nothing to take back then.
const NOTHING = vi.problem.violation['annulment-changes-nothing'];
async function unlessNothing(act: Promise<unknown>): Promise<void> {
  await act.catch((error: unknown) => {
    if (!(error instanceof ApiProblem)) throw error;
    const { type, errors } = error.problem;
    if (type !== '/problems/unknown-annulment' && errors?.[0]?.detail !== NOTHING) throw error;
  });
}
