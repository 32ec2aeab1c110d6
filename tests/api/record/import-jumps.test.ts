import { expect, test, vi } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { listImportRows } from '#shared/contract/record/imports.ts';
import { serviceOn } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { compare, mappingOf, sendAndLook } from '../../support/files/imports.ts';
import { entryBody } from '../../support/record/entries.ts';

// Reading threads may take seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test('a figure ten times the present one, or a tenth of it, is marked, counted and listed', async () => {
  const service = await serviceOn(freshDatabase());
  const income = { indicator: '10.1', value: 58.5, note: null };
  for (const communeId of ['06901', '99999'])
    await service.call(recordEntry, { params: { communeId }, body: entryBody(income) });
  const csv = 'Xã;Chỉ tiêu;Kết quả\nQuảng An;10.1;585\nĐồng Thử;10.1;5,8\nQuảng An;14.1;96\n';
  const sent = await sendAndLook(service, csv, 'tep.csv');
  const made = await compare(service, sent, mappingOf(sent.look));
  expect(made).toMatchObject({ jumps: 2, counts: { changed: 2, new: 1 } });
  const { total, rows } = await service.call(listImportRows, {
    params: { importId: made.id },
    query: { jumps: 'only' },
  });
  expect(total).toBe(2);
  expect(rows).toMatchObject([
    { communeId: '06901', value: 585, jump: { way: 'up', times: 10 } },
    { communeId: '99999', value: 5.8, jump: { way: 'down', times: 10 } },
  ]);
});
