import { describe, expect, test, vi } from 'vitest';
import { recordAnnulment, undoAnnulment } from '#shared/contract/record/annulments.ts';
import { type Batch, listBatches, undoBatch } from '#shared/contract/record/batches.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { listAudit, verifyAudit } from '#shared/contract/trust/audit.ts';
import { findEntryThatHolds } from '../../../server/features/record/entries/entries-that-hold.ts';
import { serviceOn, TEST_NOW, type TestCaller, type TestService } from '../../support/client.ts';
import { contentOf, countRows, freshDatabase } from '../../support/database.ts';
import { commit, compare, mappingOf, sendAndLook } from '../../support/files/imports.ts';
import { entryBody, nextId, SET } from '../../support/record/entries.ts';

// Reading threads may take seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const CSV = `Xã;Chỉ tiêu;Ngày số liệu;Kết quả;Ghi chú
Quảng An;14.1;2024-05-01;96;tháng 5
Quảng An;14.1;2024-02-01;94;tháng 2
Quảng An;14.1;2024-03-01;95,5;
Quảng An;14.2;2024-03-01;88;
Đồng Thử;14.1;2024-03-01;70;
`;
const DAYS = [
  '2024-01-24',
  '2024-02-01',
  '2024-02-15',
  '2024-03-01',
  '2024-04-01',
  '2024-05-01',
  '2024-06-30',
];
const CELLS = [
  { communeId: '06901', set: SET, indicator: '14.1' },
  { communeId: '06901', set: SET, indicator: '14.2' },
  { communeId: '99999', set: SET, indicator: '14.1' },
];

/** The entry that holds in every cell on every day; undefined if there is none. */
function held({ database }: TestService) {
  return CELLS.flatMap((cell) => DAYS.map((day) => findEntryThatHolds(database.query, cell, { on: day })));
}

const record = (caller: TestCaller, given: Parameters<typeof entryBody>[0], communeId = '06901') =>
  caller.call(recordEntry, { params: { communeId }, body: entryBody(given) });

async function importInto(caller: TestCaller, csv = CSV): Promise<Batch> {
  const sent = await sendAndLook(caller, csv, 'tep.csv');
  return await commit(caller, await compare(caller, sent, mappingOf(sent.look, null)));
}

const undo = (caller: TestCaller, batch: Batch, id = nextId()) =>
  caller.call(undoBatch, { params: { batchId: batch.id }, body: { id } });
const refusalOf = (caller: TestCaller, batch: Batch, id = nextId()) =>
  caller.refusalOf(undoBatch, { params: { batchId: batch.id }, body: { id } });

describe('an undone import', () => {
  test('leaves on every day the very entry from before it; nothing is removed from the record', async () => {
    const service = await serviceOn(freshDatabase());
    const first = await record(service, {
      judgement: 'nearly-met',
      reason: 'Còn 2 thôn',
      note: 'BHXH huyện',
    });
    await record(service, { effectiveOn: '2024-03-01', value: 95, replaces: first.id });
    const before = held(service);
    const counted = countRows(service.database);
    const batch = await importInto(service);
    expect(held(service)).not.toEqual(before);
    const id = nextId();
    const { batch: undone, annulled, left } = await undo(service, batch, id);
    expect(undone).toMatchObject({ ...batch, undoneBy: id, undoneAt: TEST_NOW, undoneAuthor: 'dieuphoi' });
    expect([annulled, left]).toEqual([5, []]);
    expect(held(service)).toEqual(before);
    expect(countRows(service.database)).toMatchObject({ entry: counted.entry + 5, annulment: 5 });
    const { records } = await service.as('quantri').call(listAudit, { query: { act: 'annul' } });
    expect(records.map(({ origin, reason }) => [origin, reason])).toEqual(
      Array(5).fill(['import', 'Hoàn tác lần nhập từ tệp tep.csv']),
    );
    expect((await service.as('quantri').call(verifyAudit, {})).broken).toBeNull();
  });

  test('cannot be undone again; the file can be recorded again', async () => {
    const service = await serviceOn(freshDatabase());
    const batch = await importInto(service);
    const imported = held(service).map((entry) => entry?.value);
    await undo(service, batch);
    expect(await refusalOf(service, batch)).toMatchObject({ type: '/problems/batch-already-undone' });
    const again = await importInto(service);
    expect(held(service).map((entry) => entry?.value)).toEqual(imported);
    await undo(service, again);
    const { batches } = await service.call(listBatches, { query: {} });
    expect(batches.map(({ kind, undoneBy }) => [kind, undoneBy !== null])).toEqual([
      ['import', true],
      ['import', true],
    ]);
  });

  test('counts again when its undo is taken back, and can then be undone again', async () => {
    const service = await serviceOn(freshDatabase());
    const before = held(service);
    const batch = await importInto(service);
    const imported = held(service);
    const [actId, backId] = [nextId(), nextId()];
    await undo(service, batch, actId);
    const back = await service.call(undoAnnulment, {
      params: { actId },
      body: { id: backId, reason: 'hoàn tác nhầm' },
    });
    expect(back).toMatchObject({ kind: 'reinstate', statements: 5 });
    expect(held(service)).toEqual(imported);
    const { batches } = await service.call(listBatches, { query: {} });
    expect(batches).toEqual([batch]);
    expect(await undo(service, batch)).toMatchObject({ annulled: 5 });
    expect(held(service)).toEqual(before);
  });

  test('leaves out what somebody has annulled before, and does not bring it back', async () => {
    const service = await serviceOn(freshDatabase());
    const batch = await importInto(service);
    const [entry] = held(service).slice(3);
    const entries = [entry?.id ?? ''];
    await service.call(recordAnnulment, { body: { id: nextId(), kind: 'annul', entries, reason: 'nhầm' } });
    const actId = nextId();
    expect(await undo(service, batch, actId)).toMatchObject({ annulled: 4 });
    await service.call(undoAnnulment, { params: { actId }, body: { id: nextId(), reason: 'lại' } });
    expect(held(service)[3]?.effectiveOn).toBe('2024-02-01'); // the entry of 1 March stays annulled
  });
});

describe('cells changed by others since', () => {
  const theirs = async (
    service: TestService,
    indicator: string,
    effectiveOn: string,
    communeId = '06901',
  ) => {
    const cell = { communeId, set: SET, indicator };
    const replaces = findEntryThatHolds(service.database.query, cell, { on: effectiveOn })?.id ?? null;
    await record(service, { indicator, effectiveOn, value: 77, replaces }, communeId);
  };

  test('stay and are listed, also in a repeated answer', async () => {
    const service = await serviceOn(freshDatabase());
    const batch = await importInto(service);
    await theirs(service, '14.1', '2024-03-01');
    const id = nextId();
    const undone = await undo(service, batch, id);
    expect(undone).toMatchObject({
      annulled: 5,
      left: [{ communeId: '06901', indicator: '14.1', effectiveOn: '2024-03-01' }],
    });
    const content = contentOf(service.database);
    expect(await undo(service, batch, id)).toEqual(undone);
    expect(contentOf(service.database)).toBe(content);
    expect(held(service)[3]).toMatchObject({ value: 77 });
  });

  test('for a later day do not prevent the undo', async () => {
    const service = await serviceOn(freshDatabase());
    const batch = await importInto(service);
    await theirs(service, '14.2', '2024-06-01');
    expect(await undo(service, batch)).toMatchObject({ annulled: 5, left: [] });
  });

  test('stay on their own when they are all of it', async () => {
    const service = await serviceOn(freshDatabase());
    const batch = await importInto(service, 'Xã;14.1;Ngày số liệu;14.2\nQuảng An;96;2024-03-01;88\n');
    await theirs(service, '14.1', '2024-03-01');
    await theirs(service, '14.2', '2024-03-01');
    const before = held(service);
    expect(await undo(service, batch)).toMatchObject({ annulled: 2, left: [{}, {}] });
    expect(held(service)).toEqual(before);
  });
});

describe('all or nothing', () => {
  test.each([
    ['an account that may not record one of its cells', 'SELECT 1', 'quangan', 403],
    [
      'a failing write of its last entry',
      "CREATE TRIGGER broken BEFORE INSERT ON annulment WHEN NEW.commune_id = '99999' BEGIN SELECT RAISE(ABORT, 'broken'); END",
      'dieuphoi',
      500,
    ],
  ] as const)('%s undoes none of it', async (_, sql, who, status) => {
    const service = await serviceOn(freshDatabase());
    const batch = await importInto(service);
    service.database.sqlite.exec(sql);
    const before = [contentOf(service.database), countRows(service.database)];
    expect((await refusalOf(service.as(who), batch)).status).toBe(status);
    expect([contentOf(service.database), countRows(service.database)]).toEqual(before);
  });
});
