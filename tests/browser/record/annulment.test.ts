import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { eventually, openBrowser, type Visit } from '../../support/browser/browser.ts';
import {
  explanationButton,
  hasFocus,
  indicatorItem,
  openForm,
  seesOnBoard,
  seesTotals,
  wordsBeside,
} from '../../support/browser/screen.ts';

const visit = openBrowser();

const FAILED = /net::ERR_FAILED/;
const REASON = 'Nhập nhầm của xã khác';

/** Opens the history of an indicator on the page of a commune. */
async function openHistory(code: string, path: string, options: Parameters<Visit['openPage']>[1] = {}) {
  const page = await visit.openPage(path, options);
  await explanationButton(page, code).click();
  const history = indicatorItem(page, code).getByRole('table', { name: /^Lịch sử số liệu/ });
  const newest = history.locator('tbody tr').first();
  await newest.waitFor();
  return { page, history, newest };
}

const panel = (page: Page) => page.getByRole('dialog');

test('a commune officer annuls a figure entered by mistake: page and board are as before, and it can come back', async () => {
  const { page, history, newest } = await openHistory('17.5', '/xa/06901', { as: 'quangan' });
  await seesTotals(page, '16/19', '70/75');
  await page.getByRole('button', { name: 'Cập nhật số liệu chỉ tiêu 17.5' }).click();
  await panel(page).getByRole('textbox', { name: 'Kết quả (%)' }).fill('55');
  await panel(page).getByRole('button', { name: 'Lưu số liệu' }).click();
  await seesTotals(page, '16/19', '71/75');

  const figure = '55%, số liệu đến ngày 24/01/2024';
  await history.getByRole('button', { name: `Hủy – nhập nhầm: ${figure}` }).click();
  await panel(page).getByText(figure).waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  const reason = panel(page).getByRole('textbox', { name: 'Lý do hủy' });
  await eventually(() => hasFocus(reason)).toBe(true);
  await panel(page).getByRole('button', { name: 'Hủy số liệu này' }).click();
  await eventually(() => wordsBeside(reason)).toContain('Hãy ghi lý do');
  await reason.fill(REASON);
  await page.keyboard.press('Escape');
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Tiếp tục nhập' }).click();
  await panel(page).getByRole('button', { name: 'Hủy số liệu này' }).click();
  await panel(page).waitFor({ state: 'detached' });

  await seesTotals(page, '16/19', '70/75');
  await eventually(() => newest.innerText()).toMatch(/đã hủy – nhập nhầm[\s\S]*Lý do: Nhập nhầm của xã khác/);
  expect(
    await newest
      .locator('td')
      .first()
      .evaluate((cell) => getComputedStyle(cell).textDecorationLine),
  ).toBe('line-through');
  await eventually(() => history.locator('tr[data-standing="holds"]').innerText()).toContain('46,2%');
  await page.getByRole('link', { name: 'Tổng quan', exact: true }).click();
  await seesOnBoard(page, 'Quảng An', '16/19', '70/75');

  await page.goBack();
  await explanationButton(page, '17.5').click();
  await history.getByRole('button', { name: `Khôi phục: ${figure}` }).click();
  await panel(page).getByRole('textbox', { name: 'Lý do khôi phục' }).fill('Kiểm tra lại: đúng');
  await panel(page).getByRole('button', { name: 'Khôi phục số liệu này' }).click();
  await seesTotals(page, '16/19', '71/75');
  await eventually(() => newest.innerText()).toMatch(
    /đang áp dụng[\s\S]*Khôi phục: [\s\S]*Kiểm tra lại: đúng/,
  );
});

test('the notice after recording a figure undoes it, and says so', async () => {
  const page = await visit.openPage('/xa/06901');
  const before = await indicatorItem(page, '13.2').innerText();
  const form = await openForm(page, '13.2');
  await form.getByRole('textbox', { name: 'Kết quả (sản phẩm)' }).fill('1');
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  await page.getByText(/^Đã lưu chỉ tiêu 13\.2: 1\ssản phẩm/).waitFor();
  await eventually(() => indicatorItem(page, '13.2').innerText()).toMatch(/1\ssản phẩm/);
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  const undone = page.getByText('Đã hoàn tác: kết quả trở lại như trước khi ghi.');
  await undone.waitFor();
  await eventually(() => hasFocus(undone)).toBe(true);
  await eventually(() => indicatorItem(page, '13.2').innerText()).toBe(before);
});

test('without a connection the act is kept, shown at its figure and in the list, and sent later', async () => {
  const { page, newest } = await openHistory('17.5', '/xa/06904', { expects: [FAILED] });
  await page.context().route('**/api/annulments', (route) => route.abort());
  await newest.getByRole('button', { name: /^Hủy – nhập nhầm/ }).click();
  await panel(page).getByRole('textbox', { name: 'Lý do hủy' }).fill(REASON);
  await panel(page).getByRole('button', { name: 'Hủy số liệu này' }).click();
  await panel(page).waitFor({ state: 'detached' });
  await newest.getByText('Yêu cầu hủy được giữ trên máy này, chờ gửi.').waitFor();
  await newest.getByRole('link', { name: 'Xem số liệu chờ gửi' }).click();
  await page.getByText(/^17\.5 – Tân Bình: hủy – nhập nhầm: .* \(lý do: Nhập nhầm của xã khác\)$/).waitFor();
  await page.context().unroute('**/api/annulments');
  await page.getByText('Không có số liệu nào chờ gửi').waitFor();
  await page.goBack();
  await explanationButton(page, '17.5').click();
  await eventually(() => newest.innerText()).toContain('đã hủy – nhập nhầm');
});

test('who may not record a figure is not offered to annul it, nor anybody in a past state of the record', async () => {
  const leader = await openHistory('17.5', '/xa/06901', { as: 'lanhdao' });
  expect(await leader.history.getByRole('button').count()).toBe(0);
  const office = await openHistory('17.5', '/xa/06901', { as: 'gddt' });
  expect(await office.history.getByRole('button').count()).toBe(0);
  const past = await openHistory('17.5', '/xa/06901?ghi=2024-06-30');
  expect(await past.history.getByRole('button').count()).toBe(0);
});

test('a figure of a metric is annulled and reinstated in its history', async () => {
  const page = await visit.openPage('/xa/06904');
  const form = page.getByRole('region', { name: 'Nhập hoặc đính chính chỉ số' });
  await form.getByRole('combobox', { name: 'Chỉ số' }).selectOption('Số hộ');
  await form.getByRole('textbox', { name: 'Giá trị (hộ)' }).fill('1.234');
  await form.getByRole('button', { name: 'Ghi số liệu' }).click();
  const card = page.locator('[data-part="metric-card"]').filter({ hasText: 'Số hộ' });
  await card.getByText('1.234 hộ').first().waitFor();
  await card.getByText('Lịch sử số liệu').click();
  const line = card.getByRole('region', { name: 'Lịch sử số liệu Số hộ' }).getByRole('listitem').first();
  await line
    .getByRole('button', { name: /^Hủy – nhập nhầm: 1\.234\shộ, số liệu đến ngày 24\/01\/2024$/ })
    .click();
  await panel(page).getByRole('textbox', { name: 'Lý do hủy' }).fill(REASON);
  await panel(page).getByRole('button', { name: 'Hủy số liệu này' }).click();
  await eventually(() => line.innerText()).toMatch(/đã hủy – nhập nhầm[\s\S]*Lý do: Nhập nhầm của xã khác/);
  await eventually(() => card.locator('p').first().innerText()).not.toContain('1.234');
  await line.getByRole('button', { name: /^Khôi phục/ }).click();
  await panel(page).getByRole('textbox', { name: 'Lý do khôi phục' }).fill('đúng');
  await panel(page).getByRole('button', { name: 'Khôi phục số liệu này' }).click();
  await eventually(() => card.locator('p').first().innerText()).toContain('1.234');
});
