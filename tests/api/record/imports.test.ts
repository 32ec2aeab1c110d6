import { describe, expect, test, vi } from 'vitest';
import { listBatches, undoBatch } from '#shared/contract/record/batches.ts';
import { listEntries, recordEntry } from '#shared/contract/record/entries.ts';
import { commitImport, downloadImportTemplate } from '#shared/contract/record/imports.ts';
import { downloadFile } from '#shared/contract/record/uploads.ts';
import { verifyAudit } from '#shared/contract/trust/audit.ts';
import { isAnnulled } from '#shared/domain/record/annulment.ts';
import { addCriteriaSet } from '../../../server/features/sets/criteria-sets/add-criteria-set.ts';
import { listAuditAfter } from '../../../server/features/trust/audit/repository.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { countRows, freshDatabase } from '../../support/database.ts';
import { commit, compare, mappingOf, rowsOf, sendAndLook } from '../../support/files/imports.ts';
import { DAY_STYLE, PERCENT_STYLE, workbookOf } from '../../support/files/workbook.ts';
import { madeUpSet } from '../../support/fixtures.ts';
import { entryBody, nextId, SET } from '../../support/record/entries.ts';

// Reading threads may take seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const MATRIX = workbookOf([
  {
    name: 'Tháng 6',
    rows: [
      ['KẾT QUẢ THỰC HIỆN'],
      ['Xã', 'Y tế', null, 'Quy hoạch'],
      [null, '14.1', '14.2', '1.1'],
      ['Xã QUẢNG AN', 96.5, '88,5', 'x'],
      ['99999', { xml: `<c r="{at}" s="${PERCENT_STYLE}"><v>0.953</v></c>` }, null, 'Chưa đạt'],
    ],
    merged: ['A1:D1', 'A2:A3', 'B2:C2'],
  },
]);

const held = async ({ call }: TestService, communeId: string, indicator: string) =>
  (await call(listEntries, { params: { communeId }, query: { set: SET, indicator } })).entries.filter(
    ({ annulments }) => !isAnnulled(annulments),
  );

describe('a sheet with communes in rows', () => {
  test('is read by its headings, compared cell by cell, and recorded as one batch', async () => {
    const service = await serviceOn(freshDatabase());
    await service.call(recordEntry, { params: { communeId: '06901' }, body: entryBody() });
    const sent = await sendAndLook(service, MATRIX);
    expect(sent.look.sheets[0]).toMatchObject({
      isReadable: true,
      mapping: {
        firstRow: 3,
        columns: [
          { is: 'commune' },
          { is: 'of-indicator', code: '14.1' },
          { is: 'of-indicator', code: '14.2' },
          { is: 'of-indicator', code: '1.1' },
        ],
      },
      headings: ['Xã', 'Y tế / 14.1', 'Y tế / 14.2', 'Quy hoạch / 1.1'],
    });
    const before = countRows(service.database);
    const made = await compare(service, sent);
    expect(countRows(service.database)).toEqual(before);
    expect(made).toMatchObject({
      state: 'ready',
      counts: { new: 4, changed: 1, same: 0, confirmed: 0, refused: 0 },
    });
    expect(
      (await rowsOf(service, made)).map(({ at, kind, communeId, indicator, value, was }) => [
        at,
        kind,
        communeId,
        indicator,
        value,
        was?.value,
      ]),
    ).toEqual([
      ['Tháng 6!B4', 'changed', '06901', '14.1', 96.5, 95.3],
      ['Tháng 6!C4', 'new', '06901', '14.2', 88.5, undefined],
      ['Tháng 6!D4', 'new', '06901', '1.1', true, undefined],
      ['Tháng 6!B5', 'new', '99999', '14.1', 95.3, undefined],
      ['Tháng 6!D5', 'new', '99999', '1.1', false, undefined],
    ]);
    const id = nextId();
    const batch = await commit(service, made, { id });
    expect(batch).toMatchObject({
      id,
      kind: 'import',
      fileName: 'tep.xlsx',
      entries: 5,
      leftOut: 0,
      author: 'dieuphoi',
      undoneBy: null,
    });
    const [latest] = await held(service, '06901', '14.1');
    expect(latest).toMatchObject({
      value: 96.5,
      effectiveOn: '2024-06-15',
      origin: 'import',
      recordedAt: batch.recordedAt,
    });
    const acts = listAuditAfter(service.database.query, {}, before.audit, 10);
    expect(acts.map(({ act, origin }) => [act, origin])).toEqual([
      ['store-file', null],
      ...Array.from({ length: 5 }, () => ['record-entry', 'import']),
      ['record-batch', 'import'],
    ]);
    expect(acts.at(-1)).toMatchObject({
      subject: id,
      to: { kind: 'import', file: 'tep.xlsx', undoes: null, entries: 5, leftOut: 0 },
    });
    expect((await service.as('quantri').call(verifyAudit, {})).broken).toBeNull();
    const again = await service.call(commitImport, { params: { importId: made.id }, body: { id } });
    expect(again).toEqual(batch);
    expect(countRows(service.database).entry).toBe(before.entry + 5);
    expect(await service.call(downloadFile, { params: { hash: sent.file.hash } })).not.toBe('');
  });

  test('is undone as a whole: earlier values hold again, new ones are gone, cells changed by others stay', async () => {
    const service = await serviceOn(freshDatabase());
    await service.call(recordEntry, { params: { communeId: '06901' }, body: entryBody() });
    const batch = await commit(service, await compare(service, await sendAndLook(service, MATRIX)));
    const [imported] = await held(service, '06901', '14.2');
    await service.call(recordEntry, {
      params: { communeId: '06901' },
      body: entryBody({
        indicator: '14.2',
        value: 90,
        effectiveOn: '2024-06-15',
        replaces: imported?.id ?? null,
      }),
    });
    const id = nextId();
    const undone = await service.call(undoBatch, { params: { batchId: batch.id }, body: { id } });
    expect(undone).toMatchObject({
      batch: { id: batch.id, undoneBy: id },
      annulled: 5,
      left: [{ communeId: '06901', indicator: '14.2', effectiveOn: '2024-06-15' }],
    });
    expect((await held(service, '06901', '14.1'))[0]).toMatchObject({
      value: 95.3,
      effectiveOn: '2024-01-24',
    });
    expect((await held(service, '06901', '14.2'))[0]).toMatchObject({ value: 90 });
    expect(await held(service, '99999', '1.1')).toEqual([]);
    const { batches } = await service.call(listBatches, { query: {} });
    expect(batches.map(({ id, undoneBy }) => [id, undoneBy])).toEqual([[batch.id, id]]);
    const other = await service.refusalOf(undoBatch, {
      params: { batchId: batch.id },
      body: { id: nextId() },
    });
    expect(other.type).toBe('/problems/batch-already-undone');
  });
});

describe('the template', () => {
  test.each(['dieuphoi', 'quangan', 'gddt'] as const)(
    'of %s changes nothing when it is imported as it is',
    async (who) => {
      const service = await serviceOn(freshDatabase('sample'));
      const caller = service.as(who);
      const { rawPayload } = await caller.send(`/api/import-template.xlsx?set=${SET}&on=2024-01-24`);
      const sent = await sendAndLook(caller, rawPayload);
      const made = await compare(caller, sent, mappingOf(sent.look, '2024-01-24'));
      const { same, confirmed, ...others } = made.counts;
      expect(others).toEqual({ new: 0, changed: 0, refused: 0 });
      expect(same + confirmed).toBeGreaterThan(8);
      const refused = await caller.refusalOf(commitImport, {
        params: { importId: made.id },
        body: { id: nextId() },
      });
      expect(refused.type).toBe('/problems/rules-broken');
    },
  );

  test.each(['dieuphoi', 'quangan'] as const)(
    'on a day without units, of %s, is refused with words about the day, not about permissions',
    async (who) => {
      const service = await serviceOn(freshDatabase('sample'));
      const caller = service.as(who);
      const problem = await caller.refusalOf(downloadImportTemplate, {
        query: { set: SET, on: '2026-01-05' },
      });
      expect(problem).toMatchObject({ status: 422, type: '/problems/nothing-to-record' });
      expect(problem.detail).toContain('05/01/2026');
    },
  );

  test('is refused to an office for a set in which it leads nothing, whatever the day', async () => {
    const service = await serviceOn(freshDatabase('sample'));
    const document = madeUpSet('gia-dinh-8-27');
    addCriteriaSet(service.database, document, '2022-01-01T00:00:00.000Z');
    for (const on of ['2024-01-24', '2026-01-05']) {
      const query = { set: document.id, on };
      const { status } = await service.as('gddt').refusalOf(downloadImportTemplate, { query });
      expect(status).toBe(403);
    }
  });

  test('is refused to accounts that record nothing', async () => {
    const service = await serviceOn(freshDatabase());
    expect(
      (await service.as('lanhdao').refusalOf(downloadImportTemplate, { query: { set: SET } })).status,
    ).toBe(403);
  });
});

test('reads days and notes of a long sheet, and serial days of spreadsheets', async () => {
  const service = await serviceOn(freshDatabase());
  const book = workbookOf([
    {
      name: 'Dài',
      rows: [
        ['Tên xã', 'Chỉ tiêu', 'Kết quả', 'Ngày số liệu', 'Ghi chú'],
        ['Quảng An', '14.1', 91, '01/02/2024', 'một'],
        ['Quảng An', '14.1', 92, 45352, null],
        ['Quảng An', '14.1', 93, { xml: `<c r="{at}" s="${DAY_STYLE}"><v>45383</v></c>` }, 'ba'],
      ],
    },
  ]);
  const made = await compare(service, await sendAndLook(service, book));
  expect(
    (await rowsOf(service, made)).map(({ effectiveOn, value, note }) => [effectiveOn, value, note]),
  ).toEqual([
    ['2024-02-01', 91, 'một'],
    ['2024-03-01', 92, null],
    ['2024-04-01', 93, 'ba'],
  ]);
  await commit(service, made);
  expect(await held(service, '06901', '14.1')).toHaveLength(3);
});
