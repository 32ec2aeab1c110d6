import { expect, test, vi } from 'vitest';
import { lookAtUpload } from '#shared/contract/record/imports.ts';
import { uploadFile } from '#shared/contract/record/uploads.ts';
import { SentBytes, serviceOn, type TestCaller } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { commit, compare, mappingOf, sendAndLook } from '../../support/files/imports.ts';
import { sheetMapping } from '../../support/files/sheets.ts';
import { SET } from '../../support/record/entries.ts';

// Reading threads may take seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const lookAt = async (caller: TestCaller, csv: string, set = SET) => {
  const { hash } = await caller.call(uploadFile, { query: { name: 'a.csv' }, file: new SentBytes(csv) });
  return await caller.call(lookAtUpload, { params: { hash }, query: { set } });
};

test('a recorded mapping is remembered for the next file with the same headings, for that set only', async () => {
  const service = await serviceOn(freshDatabase());
  const csv = (value: string) => `Xã;BHYT;Số khác\nQuảng An;${value};70,5\n`;
  const sent = await sendAndLook(service, csv('96,5'), 'bhyt.csv');
  const [look] = sent.look.sheets;
  expect(look).toMatchObject({ isRemembered: false, isReadable: false });
  const columns = [{ is: 'commune' }, { is: 'of-indicator', code: '14.1' }, { is: 'ignored' }] as const;
  const sheet = sheetMapping({ sheet: 'CSV', columns: [...columns] });
  const made = await compare(service, sent, { ...mappingOf(sent.look), sheets: [sheet] });
  expect((await lookAt(service, csv('97'))).sheets[0]).toMatchObject({ isRemembered: false });
  await commit(service, made);
  const next = (await lookAt(service.as('quangan'), csv('97'))).sheets[0];
  expect(next).toMatchObject({ isRemembered: true, isReadable: true, mapping: { columns, firstRow: 1 } });
  expect(next?.reasons).toEqual(['remembered', 'remembered', 'remembered']);
  expect((await lookAt(service, csv('97'), 'ntm-2021-2025')).sheets[0]?.isRemembered).toBe(false);
  const others = csv('97').replace('BHYT', 'Nước sạch');
  expect((await lookAt(service, others)).sheets[0]?.isRemembered).toBe(false);
});
