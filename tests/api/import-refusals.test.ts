import { setTimeout } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { lookAtUpload } from '#shared/contract/imports.ts';
import type { Problem } from '#shared/contract/problem.ts';
import { uploadFile } from '#shared/contract/uploads.ts';
import { SentBytes, serviceOn, type TestService } from '../support/client.ts';
import { contentOf, countRows, freshDatabase } from '../support/database.ts';
import { SET } from '../support/entries.ts';
import { compare, mappingOf, rowsOf, sendAndLook } from '../support/imports.ts';
import { type WorkbookCell, type WorkbookSheet, workbookOf } from '../support/workbook.ts';
import { zipOf } from '../support/zip.ts';

// Files are read in threads, which take seconds to start where other tests keep the machine busy.
vi.setConfig({ testTimeout: 60_000 });

const HEAD = ['Xã', 'Chỉ tiêu', 'Kết quả'] as const;
const sheet = (rows: WorkbookSheet['rows'], name = 'Số liệu'): WorkbookSheet => ({
  name,
  rows: [HEAD, ...rows],
});
const GOOD = workbookOf([sheet([['Quảng An', '14.1', 95]])]);
const content = Buffer.from(GOOD);

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const MACRO_TYPE =
  '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml" PartName="/xl/workbook.xml"/></Types>';
const BOMB = workbookOf(
  [sheet([])],
  [{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(400 * 1024 * 1024, ' ') }],
);
const LYING_BOMB = workbookOf(
  [sheet([])],
  [{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(60 * 1024 * 1024, ' '), claimedSize: 1000 }],
);
const ENTITIES = workbookOf(
  [sheet([])],
  [
    {
      name: 'xl/worksheets/sheet1.xml',
      content:
        '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]><worksheet><sheetData>&c;</sheetData></worksheet>',
    },
  ],
);
const manyRows = () => Buffer.from(`Xã;Chỉ tiêu;Kết quả\n${'Quảng An;14.1;95,3\n'.repeat(300_000)}`);
// `Quảng An` as Windows-1258 and TCVN3 write it.
const WINDOWS_1258 = Buffer.concat([
  Buffer.from('Xã;14.1\nQu'),
  Buffer.from([0x61, 0xd2, 0x6e, 0x67]),
  Buffer.from(' An;95\n'),
]);
const TCVN3 = Buffer.concat([Buffer.from('X;14.1\nQu'), Buffer.from([0xb6]), Buffer.from('ng An;95\n')]);

/** What looking at a file is refused with; nothing has changed. */
async function refusalOf(service: TestService, bytes: Buffer): Promise<Problem> {
  const before = [contentOf(service.database), countRows(service.database)];
  const { hash } = await service.call(uploadFile, {
    query: { name: 'tep.xlsx' },
    file: new SentBytes(bytes),
  });
  const problem = await service.refusalOf(lookAtUpload, { params: { hash }, query: { set: SET } });
  expect([contentOf(service.database), countRows(service.database)]).toEqual(before);
  return problem;
}

describe('a file that cannot be read', () => {
  test.each<[string, () => Buffer, string, string | undefined]>([
    [
      'cut off',
      () => content.subarray(0, content.length - 40),
      'bị hỏng hoặc tải về chưa trọn vẹn',
      undefined,
    ],
    [
      'cut off in the middle',
      () => content.subarray(0, content.length / 2),
      'bị hỏng hoặc tải về',
      undefined,
    ],
    ['of Excel 97', () => Buffer.concat([COMPOUND, Buffer.alloc(600)]), 'Excel kiểu cũ (.xls)', undefined],
    [
      'with a password',
      () => Buffer.concat([COMPOUND, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
      'đặt mật khẩu',
      undefined,
    ],
    [
      'packed with a password',
      () => zipOf([{ name: 'xl/workbook.xml', content: 'x', isEncrypted: true }]),
      'đặt mật khẩu',
      undefined,
    ],
    [
      'with macros',
      () => workbookOf([sheet([])], [{ name: 'xl/vbaProject.bin', content: 'x' }]),
      'macro',
      undefined,
    ],
    [
      'with macros by its type',
      () => workbookOf([sheet([])], [{ name: '[Content_Types].xml', content: MACRO_TYPE }]),
      'macro',
      undefined,
    ],
    ['that is a zip bomb', () => BOMB, 'nén bất thường', undefined],
    ['that is a zip bomb and denies it', () => LYING_BOMB, 'nén bất thường', 'xl/worksheets/sheet1.xml'],
    [
      'that defines texts which grow',
      () => ENTITIES,
      'Nội dung bảng Excel bị hỏng',
      'xl/worksheets/sheet1.xml',
    ],
    [
      'whose XML ends too early',
      () => workbookOf([sheet([])], [{ name: 'xl/workbook.xml', content: '<workbook><sheets>' }]),
      'Nội dung bảng Excel bị hỏng',
      'xl/workbook.xml',
    ],
    ['in Windows-1258', () => WINDOWS_1258, 'không ở mã UTF-8', 'CSV!A2'],
    ['in TCVN3', () => TCVN3, 'không ở mã UTF-8', 'CSV!A2'],
    [
      'with a quotation mark that is not closed',
      () => Buffer.from('Xã;14.1\n"Quảng An;95\n'),
      'dấu ngoặc kép',
      'CSV!A',
    ],
    ['with 300,000 rows', manyRows, 'tối đa 150.000', 'CSV!A150001'],
    ['with 600 columns', () => Buffer.from(`${'a;'.repeat(600)}\n`), 'tối đa 500', 'CSV!SG1'],
    [
      'with 51 sheets',
      () => workbookOf(Array.from({ length: 51 }, (_, i) => sheet([], `Trang ${i}`))),
      'tối đa 50',
      undefined,
    ],
    [
      'with a cell that holds a book',
      () => workbookOf([sheet([['Quảng An', 'x'.repeat(40_000), 1]])]),
      '32.767',
      'Số liệu!B2',
    ],
    ['with nothing in it', () => Buffer.from(';;\n;;\n'), 'không có ô nào', undefined],
    ['that is no table', () => Buffer.from('%PDF-1.7\n'), 'không phải bảng Excel', undefined],
  ])('%s: is refused in words, with the place', async (_, make, words, at) => {
    const service = await serviceOn(freshDatabase());
    const problem = await refusalOf(service, make());
    expect(problem).toMatchObject({ status: 422, type: '/problems/unreadable-file' });
    expect(problem.detail).toContain(words);
    if (at === undefined) expect(problem.detail).not.toContain('Vị trí');
    else expect(problem.detail).toContain(`Vị trí: ${at}`);
  });
});

describe('a cell that cannot be recorded', () => {
  const cell = (xml: string) => ({ xml: xml.replace('<c', '<c r="{at}"') });
  const cases: [string, readonly WorkbookCell[], string, string][] = [
    ['an unknown commune', ['Quảng Yên', '14.1', 95], 'A2', 'unknown-commune'],
    ['no commune', [null, '14.1', 95], 'A2', 'missing-commune'],
    ['an unknown indicator', ['Quảng An', '14.9', 95], 'B2', 'unknown-indicator'],
    ['17.1 that may be 17.10', ['Quảng An', 17.1, 1], 'B2', 'ambiguous-indicator'],
    ['a share of 101', ['Quảng An', '14.1', 101], 'C2', 'value-not-share'],
    ['a word for a number', ['Quảng An', '14.1', 'chín mươi'], 'C2', 'value-not-number-or-parts'],
    ['a day for a number', ['Quảng An', '14.1', cell('<c s="1"><v>45315</v></c>')], 'C2', 'cell-is-day'],
    ['#N/A', ['Quảng An', '14.1', cell('<c t="e"><v>#N/A</v></c>')], 'C2', 'cell-is-error'],
    [
      'a formula without its value',
      ['Quảng An', '14.1', cell('<c><f>SUM(A1:A9)</f></c>')],
      'C2',
      'formula-without-value',
    ],
    ['a commune that was no unit then', ['Đồng Thử', '14.1', 95], 'C2', 'date-outside-commune'],
  ];

  test.each(cases)('%s: is refused at its address', async (_, row, address, reason) => {
    const service = await serviceOn(freshDatabase());
    const sent = await sendAndLook(service, workbookOf([sheet([row, ['Quảng An', '14.2', 90]])]));
    const day = reason === 'date-outside-commune' ? '2022-01-01' : '2024-06-15';
    const before = contentOf(service.database);
    const made = await compare(service, sent, {
      ...mappingOf(sent.look, day),
      sheets: [
        {
          sheet: 'Số liệu',
          firstRow: 1,
          columns: [{ is: 'commune' }, { is: 'indicator' }, { is: 'value' }],
          communeId: null,
        },
      ],
    });
    expect(made.counts).toMatchObject({ refused: 1, new: 1 });
    const [refused] = await rowsOf(service, made, 'refused');
    expect(refused).toMatchObject({ at: `Số liệu!${address}`, reason });
    expect(contentOf(service.database)).toBe(before);
  });

  test('what a formula last gave counts, and is said', async () => {
    const service = await serviceOn(freshDatabase());
    const formula = cell('<c><f>90+5.3</f><v>95.300000000000011</v></c>');
    const made = await compare(
      service,
      await sendAndLook(service, workbookOf([sheet([['Quảng An', '14.1', formula]])])),
    );
    expect(made).toMatchObject({ formulas: 1, counts: { new: 1 } });
    expect(await rowsOf(service, made)).toMatchObject([{ value: 95.3, isFormula: true }]);
  });

  test('a figure given twice is refused, and both where they differ', async () => {
    const service = await serviceOn(freshDatabase());
    const rows = [
      ['Quảng An', '14.1', 95],
      ['06901', '14.1', 95],
      ['Quảng An', '14.2', 80],
      ['Quảng An', '14.2', 81],
    ];
    const made = await compare(service, await sendAndLook(service, workbookOf([sheet(rows)])));
    expect((await rowsOf(service, made)).map(({ at, kind, other }) => [at, kind, other])).toEqual([
      ['Số liệu!C2', 'new', null],
      ['Số liệu!C3', 'refused', 'Số liệu!C2'],
      ['Số liệu!C4', 'refused', 'Số liệu!C5'],
      ['Số liệu!C5', 'refused', 'Số liệu!C4'],
    ]);
  });

  test('what the account may not record is refused, cell by cell', async () => {
    const service = await serviceOn(freshDatabase());
    const book = workbookOf([
      sheet([
        ['Quảng An', '14.1', 95],
        ['Đồng Thử', '14.1', 95],
        ['Đồng Thử', '5.1', 1],
      ]),
    ]);
    const kindsOf = async (who: 'quangan' | 'gddt') => {
      const caller = service.as(who);
      const made = await compare(caller, await sendAndLook(caller, book));
      return (await rowsOf(caller, made)).map(({ kind, reason }) => reason ?? kind);
    };
    expect(await kindsOf('quangan')).toEqual(['new', 'not-permitted', 'not-permitted']);
    expect(await kindsOf('gddt')).toEqual(['not-permitted', 'not-permitted', 'new']);
  });

  test('days to come and days that are none are refused', async () => {
    const service = await serviceOn(freshDatabase());
    const csv =
      'Xã,Chỉ tiêu,Kết quả,Ngày\nQuảng An,14.1,95,01/07/2024\nQuảng An,14.2,95,31/02/2024\nQuảng An,14.3,95,\n';
    const sent = await sendAndLook(service, csv);
    const made = await compare(service, sent, mappingOf(sent.look, null));
    expect((await rowsOf(service, made)).map(({ at, reason }) => [at, reason])).toEqual([
      ['CSV!C2', 'date-in-future'],
      ['CSV!D3', 'unreadable-day'],
      ['CSV!C4', 'missing-day'],
    ]);
  });
});

test('twenty sheets, a commune each, are read by their names', async () => {
  const service = await serviceOn(freshDatabase());
  const rows = [
    ['Mã', 'Nội dung', 'Kết quả'],
    ['14.1', 'BHYT', '95,3'],
    ['14.2', null, 1],
  ];
  const sheets = Array.from({ length: 20 }, (_, i) => ({
    name: i === 0 ? 'Xã Quảng An' : `Bảng ${i}`,
    rows,
  }));
  const sent = await sendAndLook(service, workbookOf(sheets));
  expect(sent.look.sheets).toHaveLength(20);
  expect(sent.look.sheets.filter(({ isReadable }) => isReadable).map(({ name }) => name)).toEqual([
    'Xã Quảng An',
  ]);
  const made = await compare(service, sent);
  expect(made.counts).toMatchObject({ new: 2, refused: 0 });
});

test('a file whose reading is given up for another ends quietly', async () => {
  const service = await serviceOn(freshDatabase());
  const sent = await sendAndLook(service, GOOD);
  const [one, other] = await Promise.all([
    compare(service, sent).catch((error: unknown) => error),
    setTimeout(5).then(() => compare(service, sent)),
  ]);
  expect(one).toBeInstanceOf(Error);
  expect(other).toMatchObject({ state: 'ready' });
});
