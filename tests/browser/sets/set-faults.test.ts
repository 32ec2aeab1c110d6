import { expect, test } from 'vitest';
import { openBrowser } from '../../support/browser/browser.ts';
import { chooseSetFile, RIGHT } from '../../support/browser/set-file-page.ts';

const visit = openBrowser();

test('an invalid file shows all its faults with their places and adds nothing', async () => {
  const page = await visit.openPage('/tieu-chi/them');
  await chooseSetFile(
    page,
    RIGHT.replace('"number": 2,', '"number": 1,').replace('"nhom-1": 60', '"xa-la": 101'),
  );
  await page.getByRole('alert').getByText('Tệp có 3 chỗ chưa đúng.').waitFor();
  const table = page.getByRole('table', { name: 'Những chỗ chưa đúng trong tệp' });
  const rows = (await table.getByRole('row').allInnerTexts()).slice(1).map((row) => row.replace(/\s+/g, ' '));
  expect(rows).toEqual(
    [
      'tiêu chí 1 › chỉ tiêu 1.1 › mức quy định › theo vùng, nhóm xã › xa-la Bộ tiêu chí không khai báo vùng hoặc nhóm xã “xa-la” /criteria/0/indicators/0/target/byRegion/xa-la',
      'tiêu chí 1 › chỉ tiêu 1.1 › mức quy định › theo vùng, nhóm xã › xa-la Mức quy định không đúng loại giá trị của chỉ tiêu (tỷ lệ) /criteria/0/indicators/0/target/byRegion/xa-la',
      'tiêu chí 1 › số thứ tự Số thứ tự tiêu chí này bị dùng hai lần /criteria/1/number',
    ].toSorted((a, b) => rows.indexOf(a) - rows.indexOf(b)),
  );
  await chooseSetFile(page, '{\n  "id": oops\n}');
  await page.getByRole('alert').getByText('lỗi ở dòng 2').waitFor();
  await chooseSetFile(page, Buffer.from([0xff, 0xfe, 0x41, 0x00]));
  await page.getByRole('alert').getByText('không phải văn bản mã UTF-8').waitFor();
  await chooseSetFile(page, ' '.repeat(210 * 1024));
  await page.getByRole('alert').getByText('Tệp lớn hơn 200 kB').waitFor();
  expect(await page.getByRole('button', { name: /^Thêm/ }).count()).toBe(0);
});
