import { expect, test, vi } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { commitImport, listImportRows } from '#shared/contract/record/imports.ts';
import { serviceOn } from '../../support/client.ts';
import { contentOf, freshDatabase } from '../../support/database.ts';
import { commit, compare, mappingOf, sendAndLook } from '../../support/files/imports.ts';
import { entryBody, nextId } from '../../support/record/entries.ts';

// Reading threads may take seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const CSV = [
  'Xã;Chỉ tiêu;Ngày số liệu;Kết quả',
  'Quảng An;10.1;15/06/2024;585',
  'Đồng Thử;10.1;15/06/2024;5,8',
  'Quảng An;14.1;15/06/2024;0,953',
  'Đồng Thử;14.1;15/06/2024;96',
  'Quảng An;12.1;31/12/2021;86',
  'Quảng An;14.3;15/06/2024;0,7',
].join('\n');

test('doubtful figures are counted, listed, and recorded only when their numbers are confirmed', async () => {
  const service = await serviceOn(freshDatabase());
  const income = { indicator: '10.1', value: 58.5, note: null };
  for (const communeId of ['06901', '99999'])
    await service.call(recordEntry, { params: { communeId }, body: entryBody(income) });
  // A doubtful figure that is in the record already raises no question.
  const held = entryBody({ indicator: '14.3', value: 0.7, confirms: ['proportion /value 0.7 none'] });
  await service.call(recordEntry, { params: { communeId: '06901' }, body: held });
  const sent = await sendAndLook(service, CSV, 'tep.csv');
  const made = await compare(service, sent, mappingOf(sent.look));
  const doubts = { 'unlikely-jump': 2, proportion: 1, 'early-day': 1 };
  expect(made).toMatchObject({ doubtful: 4, doubts, counts: { changed: 2, new: 3, confirmed: 1 } });
  const rows = await service.call(listImportRows, {
    params: { importId: made.id },
    query: { doubts: 'only' },
  });
  expect(rows.total).toBe(4);
  expect(rows.rows).toMatchObject([
    { communeId: '06901', value: 585, doubts: [{ doubt: 'unlikely-jump', way: 'up', times: 10 }] },
    { communeId: '99999', value: 5.8, doubts: [{ doubt: 'unlikely-jump', way: 'down', times: 10 }] },
    { communeId: '06901', value: 0.953, doubts: [{ doubt: 'proportion', likely: 95.3 }] },
    { communeId: '06901', value: 86, doubts: [{ doubt: 'early-day', from: '2022-03-08' }] },
  ]);
  const before = contentOf(service.database);
  const { proportion: _, ...fewer } = doubts;
  for (const confirms of [{}, fewer, { ...doubts, proportion: 2 }, { ...doubts, 'out-of-range': 1 }]) {
    const body = { id: nextId(), confirms };
    const refusal = await service.refusalOf(commitImport, { params: { importId: made.id }, body });
    expect(refusal).toMatchObject({ type: '/problems/doubtful-figure', doubtCounts: doubts });
  }
  expect(contentOf(service.database)).toEqual(before);
  expect((await commit(service, made, { confirms: made.doubts })).entries).toBe(5);
});

test('a doubt that arose after the comparison is not confirmed with it', async () => {
  const service = await serviceOn(freshDatabase());
  const sent = await sendAndLook(service, CSV, 'tep.csv');
  const made = await compare(service, sent, mappingOf(sent.look));
  expect(made.doubts).toEqual({ proportion: 2, 'early-day': 1 });
  await service.call(recordEntry, {
    params: { communeId: '06901' },
    body: entryBody({ indicator: '10.1', value: 50 }),
  });
  const body = { id: nextId(), confirms: made.doubts };
  const refusal = await service.refusalOf(commitImport, { params: { importId: made.id }, body });
  expect(refusal.type).toBe('/problems/import-outdated');
});
