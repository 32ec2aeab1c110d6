import { expect, test } from 'vitest';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { openBrowser } from '../../support/browser/browser.ts';
import {
  chooseFile,
  compareFile,
  comparison,
  differences,
  downloadTemplate,
  openImport,
  reading,
  record,
  recording,
  sayColumn,
  standingOf,
} from '../../support/browser/import-page.ts';
import { overflowOf } from '../../support/browser/pages.ts';
import { workbookOf } from '../../support/files/workbook.ts';

const visit = openBrowser();

// 400 MB of spaces, compressed to a few hundred kilobytes.
const BOMB = workbookOf(
  [{ name: 'Số liệu', rows: [] }],
  [{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(400 * 1024 * 1024, ' ') }],
);

const HEADING = 'Xã;Chỉ tiêu;Kết quả\r\n';

test('refused cells show address and reason, and block recording until they are left out', async () => {
  const page = await openImport(visit, { width: 360 });
  await chooseFile(
    page,
    'xa-la.csv',
    `${HEADING}Quảng Yên;14.1;95,3\r\nTân Bình;14.1;101\r\nTân Bình;14.2;88,5\r\n`,
  );
  expect(await compareFile(page)).toBe('Đã so sánh 3 ô: 2 bị từ chối, 1 thay đổi.');
  expect(await differences(page)).toEqual([
    expect.stringMatching(/^A2 .*Không có xã mang tên hoặc mã này.*“Quảng Yên”/),
    expect.stringMatching(/^C3 .*Tân Bình .*14\.1 .*Tỷ lệ phải từ 0 đến 100%.*“101”/),
  ]);
  expect(await overflowOf(page)).toBe(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findAccessibilityFaults(page)).toEqual([]);
  }
  const button = recording(page).getByRole('button', { name: 'Ghi 1 số liệu' });
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  await button.press('Enter');
  expect((await standingOf(visit, '06904', '14.2')).value).not.toBe(88.5);
  await recording(page)
    .getByRole('checkbox', { name: 'Bỏ qua 2 ô bị từ chối, chỉ ghi phần còn lại' })
    .check();
  await record(page, 'Ghi 1 số liệu');
  await recording(page).getByText('Đã bỏ qua 2 ô bị từ chối.').waitFor();
  expect((await standingOf(visit, '06904', '14.2')).value).toBe(88.5);
});

test('a corrected column is remembered for the next file with the same headings', async () => {
  const heading = 'Xã;Chỉ tiêu;Số liệu;Năm nay\r\n';
  const page = await openImport(visit);
  await chooseFile(page, 'nam.csv', `${heading}Dực Yên;14.1;91;92,5\r\nDực Yên;14.2;81;82,5\r\n`);
  await reading(page).getByText('nhận ra từ chữ ở đầu cột').waitFor();
  expect(await compareFile(page)).toContain('2 thay đổi');
  await sayColumn(page, 'C', 'Bỏ qua');
  await page.getByText('Chưa chọn cột nào chứa số liệu').first().waitFor();
  await comparison(page).getByText('Cách đọc tệp đã thay đổi, hãy so sánh lại.').waitFor();
  await sayColumn(page, 'D', 'Số liệu');
  expect(await reading(page).getByText('bạn chọn').count()).toBe(2);
  await compareFile(page);
  expect(await differences(page)).toEqual([
    expect.stringMatching(/^D2 .*92,5%/),
    expect.stringMatching(/^D3 .*82,5%/),
  ]);
  await record(page, 'Ghi 2 số liệu');
  await page.getByRole('button', { name: 'Nhập tệp khác' }).click();

  await chooseFile(page, 'nam-sau.csv', `${heading}Dực Yên;14.1;92,5;93,5\r\n`);
  await reading(page)
    .getByText(/cách đọc ghi nhớ từ lần trước/)
    .waitFor();
  await compareFile(page);
  expect(await differences(page)).toEqual([expect.stringMatching(/^D2 .*93,5%/)]);
});

test('an unknown column of figures is not ignored silently', async () => {
  const page = await openImport(visit);
  await chooseFile(
    page,
    'cot-la.csv',
    'Chỉ tiêu;Quảng An;Tân Bình;Quảng Yên\r\n14.1;95,3;96;97\r\n14.2;90;91;92\r\n',
  );
  await reading(page).getByText('Có cột chưa rõ ý nghĩa: hãy xem lại trước khi so sánh.').waitFor();
  await reading(page)
    .getByText(/^Cột D “Quảng Yên” có số liệu nhưng chưa rõ/)
    .waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findAccessibilityFaults(page)).toEqual([]);
  }
  for (const width of [360, 683, 1920]) {
    await page.setViewportSize({ width, height: 740 });
    expect(await overflowOf(page)).toBe(0);
  }
  await sayColumn(page, 'D', 'Tân Lập');
  await reading(page).getByText('Đã nhận ra các cột. Nếu đúng, bấm nút so sánh.').waitFor();
  expect(await compareFile(page)).toMatch(/^Đã so sánh 6 ô/);
});

test('unreadable files and files not uploaded are refused in clear words; the next file is accepted', async () => {
  const page = await openImport(visit, { expects: [/status of 422/] });
  await chooseFile(page, 'hong.xlsx', (await downloadTemplate(page)).subarray(0, 4000));
  await page
    .getByRole('alert')
    .getByText('Tệp bị hỏng hoặc tải về chưa trọn vẹn. Hãy lấy lại tệp gốc.')
    .waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await chooseFile(page, 'bom.xlsx', BOMB);
  await page
    .getByRole('alert')
    .getByText(/^Tệp nén bất thường/)
    .waitFor();
  await chooseFile(page, 'anh.xlsx', Buffer.from('%PDF-1.7\n'));
  await page.getByRole('alert').getByText('Tệp này không phải bảng Excel (.xlsx) hay CSV.').waitFor();
  await chooseFile(
    page,
    'tcvn3.csv',
    Buffer.concat([Buffer.from('X;14.1\nQu'), Buffer.from([0xb6]), Buffer.from('ng An;95\n')]),
  );
  await page
    .getByRole('alert')
    .getByText(/không ở mã UTF-8.*Vị trí: CSV!A2/)
    .waitFor();
  await chooseFile(page, 'rong.csv', '');
  await page.getByRole('alert').getByText('Tệp “rong.csv” không có nội dung.').waitFor();
  await chooseFile(page, 'lon.csv', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'));
  await page.getByRole('alert').getByText('Tệp “lon.csv” lớn hơn 20 MB.').waitFor();
  await chooseFile(page, 'dung.csv', `${HEADING}Quảng An;14.1;95,3\r\n`);
  await reading(page).getByText('Đã nhận ra các cột. Nếu đúng, bấm nút so sánh.').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});
