import { expect, test, vi } from 'vitest';
import { requestOf, serviceOn } from '../../../support/client.ts';
import { EXAMPLES, type OperationName, readContract } from '../../../support/contract.ts';
import { textsOf, withTextAt } from '../../../support/contract-texts.ts';
import { freshDatabase } from '../../../support/database.ts';
import { commit, compare, sendAndLook } from '../../../support/files/imports.ts';
import { workbookOf } from '../../../support/files/workbook.ts';
import { INHERITED_NAMES } from '../../../support/inherited-names.ts';

vi.setConfig({ testTimeout: 120_000 });

const PLACE = { communeId: '06901', indicator: '5.1' };
const TEXTS = [...(await readContract())].flatMap(([name, operation]) =>
  textsOf(operation).map((text) => ({ name: name as OperationName, operation, text })),
);

test.each(INHERITED_NAMES)('%s in any text of any operation never fails the server', async (inherited) => {
  const service = await serviceOn(freshDatabase());
  const failed: string[] = [];
  for (const { name, operation, text } of TEXTS) {
    const input = withTextAt(EXAMPLES[name](PLACE) as object, text, inherited);
    for (const caller of [service, service.as('quantri'), service.as('gddt')]) {
      const { statusCode } = await caller.send(requestOf(operation, input));
      if (statusCode >= 500) failed.push(`${name} /${text.path.join('/')}: ${statusCode}`);
    }
  }
  expect(failed).toEqual([]);
});

test.each(INHERITED_NAMES)('a sheet called %s is imported, its mapping sent or not', async (name) => {
  const service = await serviceOn(freshDatabase());
  const rows = [
    ['Xã', 'Chỉ tiêu', 'Ngày', 'Kết quả'],
    ['Quảng An', '14.1', '2024-06-15', 57],
  ];
  const { file, look } = await sendAndLook(service, workbookOf([{ name, rows }]));
  const unremembered = {
    file,
    look: { ...look, sheets: look.sheets.map((sheet) => ({ ...sheet, name: 'other' })) },
  };
  const made = await compare(service, unremembered, {
    sheets: look.sheets.map(({ mapping }) => mapping),
    day: null,
    decimalMark: 'comma',
  });
  expect(made.counts.new).toBe(1);
  expect((await commit(service, made)).entries).toBe(1);
});
