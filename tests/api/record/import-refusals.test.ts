import { describe, test, vi } from 'vitest';
import { type WorkbookSheet, workbookOf } from '../../support/files/workbook.ts';
import { zipOf } from '../../support/files/zip.ts';
import { expectRefusal } from '../../support/unreadable-file.ts';

// Reading threads may take seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const HEAD = ['Xã', 'Chỉ tiêu', 'Kết quả'] as const;
const sheet = (rows: WorkbookSheet['rows'], name = 'Số liệu'): WorkbookSheet => ({
  name,
  rows: [HEAD, ...rows],
});
const GOOD = workbookOf([sheet([['Quảng An', '14.1', 95]])]);
const content = Buffer.from(GOOD);

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
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
// `Quảng An` as Windows-1258 and TCVN3 write it.
const WINDOWS_1258 = Buffer.concat([
  Buffer.from('Xã;14.1\nQu'),
  Buffer.from([0x61, 0xd2, 0x6e, 0x67]),
  Buffer.from(' An;95\n'),
]);
const TCVN3 = Buffer.concat([Buffer.from('X;14.1\nQu'), Buffer.from([0xb6]), Buffer.from('ng An;95\n')]);

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
    await expectRefusal(make(), words, at);
  });
});
