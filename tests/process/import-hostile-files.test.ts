import { describe, expect, test, vi } from 'vitest';
import { lookAtUpload } from '#shared/contract/record/imports.ts';
import { uploadFile } from '#shared/contract/record/uploads.ts';
import { SentBytes, serviceOn, type TestService } from '../support/client.ts';
import { contentOf, countRows, freshDatabase } from '../support/database.ts';
import { compare, mappingOf, rowsOf, sendAndLook } from '../support/files/imports.ts';
import { sheetMapping } from '../support/files/sheets.ts';
import { DAY_STYLE, type WorkbookSheet, workbookOf } from '../support/files/workbook.ts';
import { SET } from '../support/record/entries.ts';

// The required list of hostile files. More of each kind are in tests/api/record/import-refusals.test.ts,
// import-refused-cells.test.ts and import-huge-files.test.ts; import-bounds.test.ts checks their memory and time.
vi.setConfig({ testTimeout: 60_000 });

const HEAD = ['Xã', 'Chỉ tiêu', 'Ngày', 'Kết quả'] as const;
const DAY = '2024-06-15';
const sheetOf = (rows: WorkbookSheet['rows'], merged: string[] = [], name = 'Tháng 6'): WorkbookSheet => ({
  name,
  rows: [HEAD, ...rows],
  merged,
});
const GOOD = workbookOf([sheetOf([['Quảng An', '14.1', DAY, 95]])]);

/** Whatever happens to a file, the record and its audit are unchanged after upload, preview and comparison. */
async function unchangedBy<Result>(service: TestService, act: () => Promise<Result>): Promise<Result> {
  const before = [contentOf(service.database), countRows(service.database)];
  const result = await act();
  expect([contentOf(service.database), countRows(service.database)]).toEqual(before);
  return result;
}

describe('a hostile file that cannot be read', () => {
  const many = (rows: number) =>
    workbookOf([sheetOf(Array.from({ length: rows }, () => ['Quảng An', '14.1', DAY, 95]))]);
  const bomb = { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(400 * 1024 * 1024, ' ') };

  test.each<[string, () => Buffer, string, string | undefined]>([
    ['truncated', () => GOOD.subarray(0, GOOD.length - 100), 'bị hỏng hoặc tải về chưa trọn vẹn', undefined],
    [
      'wrong encoding',
      () => Buffer.from('Xa;14.1\nQu\xb6ng An;95\n', 'latin1'),
      'không ở mã UTF-8',
      'CSV!A2',
    ],
    ['300,000 rows', () => many(300_000), 'quá nhiều dòng (tối đa 150.000)', 'Tháng 6!A150001'],
    ['zip bomb', () => workbookOf([sheetOf([])], [bomb]), 'nén bất thường', undefined],
  ])('%s: is refused with a message, and its place if it has one', async (_, make, words, at) => {
    const service = await serviceOn(freshDatabase());
    const file = new SentBytes(make());
    const refused = await unchangedBy(service, async () => {
      const { hash } = await service.call(uploadFile, { query: { name: 'tep.xlsx' }, file });
      return await service.refusalOf(lookAtUpload, { params: { hash }, query: { set: SET } });
    });
    expect(refused).toMatchObject({ status: 422, type: '/problems/unreadable-file' });
    expect(refused.detail).toContain(words);
    expect(/Vị trí: (.*)\./.exec(refused.detail ?? '')?.[1]).toBe(at);
  });
});

describe('a hostile file whose cells are reported one by one', () => {
  const cell = (content: string, attributes = '') => ({ xml: `<c r="{at}" ${attributes}>${content}</c>` });
  const sheets20 = Array.from({ length: 20 }, (_, i) =>
    sheetOf([['Quảng Yên', '14.1', DAY, i]], [], `Trang ${i}`),
  );

  test.each<[string, () => Buffer, string[]]>([
    [
      'formulas',
      () =>
        workbookOf([
          sheetOf([
            ['Quảng An', '14.1', DAY, cell('<f>90+5.3</f><v>95.3</v>')],
            ['Quảng An', '14.2', DAY, cell('<f>SUM(X1:X9)</f>')],
            ['Quảng An', '14.3', DAY, cell('<f>1/0</f><v>#DIV/0!</v>', 't="e"')],
          ]),
        ]),
      ['D2 new 95.3', 'D3 formula-without-value', 'D4 cell-is-error'],
    ],
    [
      'merged cells',
      () =>
        workbookOf([
          sheetOf(
            [
              ['Quảng An', '14.1', DAY, 95],
              [null, '14.2', DAY, 90],
            ],
            ['A2:A3'],
          ),
        ]),
      ['D2 new 95', 'D3 new 90'],
    ],
    ['20 sheets', () => workbookOf(sheets20), sheets20.map(() => 'A2 unknown-commune')],
    [
      'numbers as text',
      () =>
        workbookOf([
          sheetOf([
            ['6901', '14.1', DAY, '95,3 %'],
            ['06901', '14.2', DAY, "'90"],
            ['06901', '14.3', DAY, '9O'],
          ]),
        ]),
      ['D2 new 95.3', 'D3 value-not-number-or-parts', 'D4 value-in-other-unit'],
    ],
    [
      'dates as numbers',
      () =>
        workbookOf([
          sheetOf([
            ['Quảng An', '14.1', 45458, 95],
            ['Quảng An', '14.2', 20240615, 90],
            ['Quảng An', '14.3', DAY, cell('<v>45458</v>', `s="${DAY_STYLE}"`)],
          ]),
        ]),
      ['D2 new 95', 'C3 unreadable-day', 'D4 cell-is-day'],
    ],
    [
      'duplicate rows',
      () =>
        workbookOf([
          sheetOf([
            ['Quảng An', '14.1', DAY, 95],
            ['Xã Quảng An', '14.1', DAY, 95],
            ['Quảng An', '14.2', DAY, 80],
            ['06901', '14.2', DAY, 81],
          ]),
        ]),
      ['D2 new 95', 'D3 duplicate of D2', 'D4 duplicate of D5', 'D5 duplicate of D4'],
    ],
    [
      'unknown communes',
      () =>
        workbookOf([
          sheetOf([
            ['Quảng Yên', '14.1', DAY, 95],
            ['00000', '14.1', DAY, 95],
            ['=HYPERLINK("http://a")', '14.1', DAY, 95],
          ]),
        ]),
      ['A2 unknown-commune', 'A3 unknown-commune', 'A4 unknown-commune'],
    ],
  ])('%s: are read or refused by cell', async (_, make, expected) => {
    const service = await serviceOn(freshDatabase());
    const rows = await unchangedBy(service, async () => {
      const sent = await sendAndLook(service, make());
      const columns = (['commune', 'indicator', 'day', 'value'] as const).map((is) => ({ is }));
      const sheets = sent.look.sheets.map(({ name }) => sheetMapping({ sheet: name, columns }));
      return await rowsOf(service, await compare(service, sent, { ...mappingOf(sent.look), sheets }));
    });
    const placeIn = (at: string | null) => at?.split('!')[1];
    const actual = rows.map(({ at, kind, value, reason, other }) =>
      [placeIn(at), reason ?? `${kind} ${value}`, other && `of ${placeIn(other)}`].filter(Boolean).join(' '),
    );
    expect(actual).toEqual(expected);
  });
});
