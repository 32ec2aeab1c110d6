import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listEntries } from '#shared/contract/record/entries.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { hasFocus, indicatorItem, openForm, seesTotals, wordsBeside } from '../../support/browser/screen.ts';
import { SET } from '../../support/record/entries.ts';

const visit = openBrowser();

const COMMUNE = '/xa/06901';

async function countEntries(): Promise<number> {
  const query = { set: SET, limit: 200 };
  const { entries } = await visit.server.read(listEntries, { params: { communeId: '06901' }, query });
  return entries.length;
}

/** Saves and expects the fault at its field, the focus on that field, and nothing stored. */
async function isRefused(form: Locator, field: Locator, words: string): Promise<void> {
  const before = await countEntries();
  await form
    .getByRole('button', { name: /^(Lưu|Rút) số liệu$/ })
    .first()
    .click();
  await eventually(() => wordsBeside(field)).toContain(words);
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  await eventually(() => hasFocus(field)).toBe(true);
  expect(await countEntries()).toBe(before);
  expect(await form.isVisible()).toBe(true);
}

const VALUES = [
  ['105', 'Tỷ lệ phải từ 0 đến 100%'],
  ['-1', 'Tỷ lệ phải từ 0 đến 100%'],
  ['năm mươi', 'Chỉ nhập số, ví dụ 95,3'],
  ['50.5.5', 'Chỉ nhập số, ví dụ 95,3'],
  ['', 'Hãy nhập kết quả, hoặc chọn đánh giá và ghi lý do'],
] as const;

test('an invalid percentage is reported at its field and not stored', async () => {
  const page = await visit.openPage(COMMUNE);
  const form = await openForm(page, '17.5');
  const value = form.getByRole('textbox', { name: 'Kết quả (%)' });
  for (const [typed, words] of VALUES) {
    await value.fill(typed);
    await isRefused(form, value, words);
  }
});

const DAYS = [
  ['30/02/2024', 'Ngày không đúng'],
  ['01/01/2199', 'Ngày nằm ngoài khoảng cho phép'],
  ['01/07/2025', 'Ngày số liệu nằm ngoài thời gian tồn tại của xã'],
] as const;

test('an impossible date or half a product is reported at its field and not stored', async () => {
  const page = await visit.openPage(COMMUNE);
  const form = await openForm(page, '13.2');
  const day = form.getByRole('textbox', { name: 'Số liệu đến ngày' });
  for (const [typed, words] of DAYS) {
    await day.fill(typed);
    await day.press('Tab');
    await isRefused(form, day, words);
  }
  await day.fill('24/01/2024');
  await day.press('Tab');
  const value = form.getByRole('textbox', { name: 'Kết quả (sản phẩm)' });
  await value.fill('0,5');
  await isRefused(form, value, 'Số lượng phải là số nguyên');
});

test('a judgement needs a reason and then takes precedence over the figures', async () => {
  const page = await visit.openPage(COMMUNE);
  const form = await openForm(page, '17.5');
  await form.getByRole('combobox', { name: 'Đánh giá của cán bộ' }).selectOption('Cơ bản đạt');
  const reason = form.getByRole('textbox', { name: 'Lý do đánh giá' });
  await isRefused(form, reason, 'Phải ghi lý do khi đánh giá thay cho số liệu');
  await reason.fill('Ba thôn còn lại phân loại từ tháng 2');
  await eventually(() => form.getByRole('status').innerText()).toContain('Cơ bản đạt');
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  await page.getByText('Đã lưu chỉ tiêu 17.5: 46,2% – Cơ bản đạt.').waitFor();
  const item = indicatorItem(page, '17.5');
  await item.getByRole('button', { name: /^Giải thích/ }).click();
  await item.getByText('đánh giá “Cơ bản đạt”. Lý do: Ba thôn còn lại phân loại từ tháng 2').waitFor();
  await item.getByText('Nếu chỉ theo số liệu thì kết quả là “Chưa đạt”.').waitFor();
});

test('a withdrawal needs a reason and makes the indicator not assessed, never zero', async () => {
  const page = await visit.openPage(COMMUNE);
  await seesTotals(page, '16/19', '70/75');
  const form = await openForm(page, '18.1');
  await form.getByRole('button', { name: 'Rút số liệu' }).click();
  const reason = form.getByRole('textbox', { name: 'Lý do rút số liệu' });
  await eventually(() => hasFocus(reason)).toBe(true);
  await isRefused(form, reason, 'Phải ghi lý do khi rút số liệu');
  await reason.fill('Tính nhầm hộ dùng giếng khoan');
  await eventually(() => form.getByRole('status').innerText()).toContain('Chưa đánh giá');
  await form.getByRole('button', { name: 'Rút số liệu' }).click();
  await page.getByText('Đã rút số liệu chỉ tiêu 18.1: Chưa đánh giá.').waitFor();
  await eventually(() => indicatorItem(page, '18.1').innerText()).toMatch(/Kết quả\s+–/);
  await page.getByRole('button', { name: 'Nhập số liệu chỉ tiêu 18.1' }).waitFor();
});

test('typed input is not discarded without a question', async () => {
  const page = await visit.openPage('/tieu-chi');
  await page.getByRole('button', { name: 'Kết quả các xã: 17.4' }).click();
  await page.getByRole('link', { name: 'Quảng An', exact: true }).click();
  const before = await countEntries();
  const form = await openForm(page, '17.4');
  const value = form.getByRole('textbox', { name: 'Kết quả (%)' });
  await value.fill('99');
  await page.keyboard.press('Escape');
  await answer(page, 'Tiếp tục nhập');
  expect(await value.inputValue()).toBe('99');
  await page.goBack();
  await answer(page, 'Tiếp tục nhập');
  expect(new URL(page.url()).pathname).toBe(COMMUNE);
  await form.getByRole('button', { name: 'Hủy' }).click();
  await answer(page, 'Bỏ, không lưu');
  await form.waitFor({ state: 'detached' });
  expect(await countEntries()).toBe(before);
});

async function answer(page: Page, word: string): Promise<void> {
  const question = page.getByRole('alertdialog', { name: 'Nội dung vừa nhập chưa được lưu' });
  await question.getByRole('button', { name: word }).click();
  await question.waitFor({ state: 'detached' });
}
