import { describe, test } from 'vitest';
import { workbookOf } from '../support/files/workbook.ts';
import { expectRefusal } from '../support/unreadable-file.ts';

const SHEET = { name: 'Số liệu', rows: [['Xã', 'Chỉ tiêu', 'Kết quả']] };
const MEGABYTE = 1024 * 1024;
const bomb = (megabytes: number, claimed: { claimedSize?: number } = {}) =>
  workbookOf(
    [SHEET],
    [{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(megabytes * MEGABYTE, ' '), ...claimed }],
  );
const manyRows = () => Buffer.from(`Xã;Chỉ tiêu;Kết quả\n${'Quảng An;14.1;95,3\n'.repeat(300_000)}`);

describe('a huge file that cannot be read', () => {
  test.each<[string, () => Buffer, string, string | undefined]>([
    ['that is a zip bomb', () => bomb(400), 'nén bất thường', undefined],
    [
      'that is a zip bomb and denies it',
      () => bomb(60, { claimedSize: 1000 }),
      'nén bất thường',
      'xl/worksheets/sheet1.xml',
    ],
    ['with 300,000 rows', manyRows, 'tối đa 150.000', 'CSV!A150001'],
  ])('%s: is refused with a message and the place', async (_, make, words, at) => {
    await expectRefusal(make(), words, at);
  });
});
