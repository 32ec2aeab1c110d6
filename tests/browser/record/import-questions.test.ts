import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import {
  chooseFile,
  compareFile,
  comparison,
  differences,
  openImport,
  openReading,
  reading,
  record,
} from '../../support/browser/import-page.ts';
import { overflowOf } from '../../support/browser/pages.ts';
import { hasFocus } from '../../support/browser/screen.ts';

const visit = openBrowser();

const RECOGNISED = 'Đã nhận ra các cột. Nếu đúng, bấm nút so sánh.';
const officeFile = (name: string) =>
  readFileSync(new URL(`../../fixtures/office-files/${name}`, import.meta.url));
const questionIn = (page: Page, name: RegExp) => reading(page).getByRole('group', { name });
const compareButton = (page: Page) => page.getByRole('button', { name: /^So sánh/ });

/** Texts of the parts that a sheet lists as not read. */
async function unreadOf(page: Page, sheet: string): Promise<string[]> {
  const items = page.getByRole('region', { name: sheet, exact: true }).getByRole('listitem');
  const texts = await items.allInnerTexts();
  return texts.map((text) => text.replace(/Chọn ý nghĩa cột$/, '').trim());
}

async function expectGoodLooks(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findAccessibilityFaults(page)).toEqual([]);
  }
  for (const width of [360, 683, 1366]) {
    await page.setViewportSize({ width, height: 740 });
    expect(await overflowOf(page)).toBe(0);
  }
}

test('results of three years: the comparison waits for an answer, given by keyboard, and it can be changed', async () => {
  const page = await openImport(visit);
  await chooseFile(page, 'ba-nam.xlsx', officeFile('columns/13-results-of-three-years.xlsx'));
  await reading(page).getByText('Có 1 câu hỏi cần trả lời trước khi so sánh.').waitFor();
  const question = questionIn(page, /^Có 3 cột kết quả của các thời kỳ khác nhau/);
  expect(await question.getByRole('radio', { checked: true }).count()).toBe(0);
  await expectGoodLooks(page);

  expect(await compareButton(page).getAttribute('aria-disabled')).toBe('true');
  await compareButton(page).focus();
  await page.keyboard.press('Enter');
  expect(await hasFocus(question.getByRole('radio').first())).toBe(true);
  await comparison(page).getByText('Từng ô trong tệp được so sánh', { exact: false }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const last = question.getByRole('radio', { name: /^Cột F “Kết quả 2024” Ví dụ: 72; 55$/ });
  expect(await last.isChecked()).toBe(true);
  expect(await hasFocus(last)).toBe(true);
  await reading(page).getByText(RECOGNISED).waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await compareButton(page).focus();
  await page.keyboard.press('Enter');
  await eventually(() => differences(page)).toEqual([
    expect.stringMatching(/^F2 .*Quảng An 14\.4 .*72% ngày 24\/01\/2024/),
    expect.stringMatching(/^F3 .*Quảng An 17\.5 .*55% ngày 24\/01\/2024/),
  ]);

  await question
    .getByRole('radio', { name: /^Đọc cả 3 cột, mỗi cột theo ngày của nó: 31\/12\/2022/ })
    .check();
  await comparison(page).getByText('Cách đọc tệp đã thay đổi, hãy so sánh lại.').waitFor();
  await openReading(page, 'Quảng An');
  await page.getByRole('columnheader', { name: /^E / }).getByText('ngày 31/12/2023').waitFor();
  expect(await compareFile(page)).toMatch(/^Đã so sánh 6 ô/);
});

test('an answer is remembered for the next file with the same headings, and shown as remembered', async () => {
  const page = await openImport(visit);
  const heading = 'Xã;Chỉ tiêu;Kết quả 2022;Kết quả 2023\r\n';
  await chooseFile(page, 'hai-nam.csv', `${heading}Dực Yên;14.1;91;92,5\r\nDực Yên;14.2;81;82,5\r\n`);
  const question = questionIn(page, /^Có 2 cột kết quả/);
  await question.getByRole('radio', { name: /^Cột D/ }).check();
  await compareFile(page);
  await record(page, 'Ghi 2 số liệu');
  await page.getByRole('button', { name: 'Nhập tệp khác' }).click();
  await chooseFile(page, 'hai-nam-sau.csv', `${heading}Dực Yên;14.1;92;93,5\r\n`);
  await question.getByText('Đã nhớ từ tệp trước; có thể chọn lại.').waitFor();
  expect(await question.getByRole('radio', { name: /^Cột D/ }).isChecked()).toBe(true);
  await compareFile(page);
  expect(await differences(page)).toEqual([expect.stringMatching(/^D2 .*93,5%/)]);
});

test('hidden rows, columns and sheets are not read by themselves, are listed, and can be taken in', async () => {
  const page = await openImport(visit);
  await chooseFile(page, 'an.xlsx', officeFile('workbooks/12-hidden.xlsx'));
  await reading(page)
    .getByText('Có phần trong tệp không được đọc: hãy xem danh sách trước khi so sánh.')
    .waitFor();
  const HIDDEN_SHEET = 'Trang tính bị ẩn trong tệp; nếu cần đọc, hãy chọn ô ở trên.';
  expect(await unreadOf(page, 'Số liệu')).toEqual([
    'Cột C “17.5” bị ẩn trong tệp.',
    '1 dòng bị ẩn trong tệp',
  ]);
  expect(await unreadOf(page, 'Nháp')).toEqual([HIDDEN_SHEET]);
  expect(await unreadOf(page, 'Rất kín')).toEqual([HIDDEN_SHEET]);
  await expectGoodLooks(page);
  expect(await compareFile(page)).toMatch(/^Đã so sánh 2 ô/);
  await comparison(page).getByText('Xem 2 phần của tệp không đọc').click();
  await comparison(page).getByRole('listitem').getByText('1 dòng bị ẩn trong tệp').waitFor();

  await reading(page).getByRole('checkbox', { name: 'Đọc cả 1 dòng bị ẩn' }).check();
  expect(await compareFile(page)).toMatch(/^Đã so sánh 3 ô/);
  await reading(page).getByRole('button', { name: 'Chọn ý nghĩa cột C' }).click();
  const meaning = page.getByRole('combobox', { name: /^Ý nghĩa cột C/ });
  expect(await hasFocus(meaning)).toBe(true);
  await page.getByRole('columnheader').getByText('C · cột ẩn').waitFor();
  await meaning.selectOption('of-indicator 17.5');
  await reading(page).getByRole('checkbox', { name: 'Đọc trang tính “Nháp”' }).check();
  expect(await unreadOf(page, 'Nháp')).toEqual([]);
  expect(await compareFile(page)).toMatch(/^Đã so sánh 7 ô/);
  expect(
    await comparison(page)
      .getByText(/phần của tệp không đọc/)
      .count(),
  ).toBe(0);
});

const MOTTO = [
  ['UBND HUYỆN ĐẦM HÀ', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['PHÒNG NÔNG NGHIỆP', '', '', 'Độc lập - Tự do - Hạnh phúc'],
  ['BIỂU TỔNG HỢP KẾT QUẢ'],
  ['TT', 'Tên xã', '17.8', '14.4', '18.1 (KH)', '18.1 (TH)', 'Số đàn ong nuôi lấy mật', 'Đánh giá'],
  [1, 'Quảng An', 95.5, 70.5, 90, 88.4, 41, 'Đạt'],
  [2, 'Tân Bình', 94.1, 71.5, 91, 86.2, 7, 'Chưa đạt'],
  [3, 'Dực Yên', 93.2, 72.5, 92, 85.6, 65, 'Đạt'],
  [4, 'Tổng cộng', 94.3, 71.5, 91, 86.7, 113, ''],
];

test('below the national motto, every column that is not read is listed with its reason', async () => {
  const page = await openImport(visit);
  const cells = MOTTO.map((row) =>
    row.map((cell) =>
      typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String },
    ),
  );
  await chooseFile(page, 'bieu.xlsx', await writeExcelFile([{ sheet: 'Biểu 1', data: cells }]).toBuffer());
  await reading(page).getByText('Có cột chưa rõ ý nghĩa: hãy xem lại trước khi so sánh.').waitFor();
  expect(await unreadOf(page, 'Biểu 1')).toEqual([
    'Cột G “Số đàn ong nuôi lấy mật” có số liệu nhưng chưa rõ là của xã hay chỉ tiêu nào.',
    'Cột E “18.1 (KH)” là kế hoạch hoặc mục tiêu, không phải kết quả.',
    'Cột H “Đánh giá” ghi đánh giá (đạt, chưa đạt).',
  ]);
  const table = page.getByRole('table', { name: /^Các dòng đầu của trang tính Biểu 1/ });
  expect(await table.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').count()).toBe(0);
  await reading(page)
    .getByText(/^Phía trên bảng: UBND HUYỆN ĐẦM HÀ · CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/)
    .waitFor();
  await expectGoodLooks(page);
  expect(await compareFile(page)).toMatch(/^Đã so sánh 9 ô/);
  await comparison(page).getByText('Xem 4 phần của tệp không đọc').click();
  await comparison(page)
    .getByText(/^1 dòng là số tổng hoặc bình quân chung/)
    .waitFor();
});
