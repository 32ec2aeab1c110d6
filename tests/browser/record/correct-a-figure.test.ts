import { expect, test } from 'vitest';
import { readStanding } from '#shared/contract/standing/standings.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import {
  cellsOf,
  explanationButton,
  hasFocus,
  heatMap,
  indicatorItem,
  openForm,
  recordButton,
  rowOf,
  seesOnBoard,
  seesTotals,
} from '../../support/browser/screen.ts';
import { SET } from '../../support/record/entries.ts';
import { REVIEW_DAY } from '../../support/server.ts';

const visit = openBrowser();

test('a corrected figure changes status, totals, history, chart and board, also after a reload', async () => {
  const page = await visit.openPage('/');
  await seesOnBoard(page, 'Quảng An', '16/19', '70/75');
  await rowOf(heatMap(page), 'Quảng An').getByRole('link', { name: 'Quảng An', exact: true }).click();

  await page.getByRole('heading', { level: 1, name: 'Xã Quảng An' }).waitFor();
  await seesTotals(page, '16/19', '70/75');
  const progress = page.getByRole('region', { name: 'Tiến độ theo thời gian' });
  await eventually(() => cellsOf(progress.getByRole('table'), '24/01/2024')).toEqual(['16/19', '70/75']);

  const form = await openForm(page, '17.5');
  const value = form.getByRole('textbox', { name: 'Kết quả (%)' });
  await eventually(() => hasFocus(value)).toBe(true);
  expect(await value.inputValue()).toBe('46,2');
  const preview = form.getByRole('status');
  await eventually(() => preview.innerText()).toContain('Chưa đạt');
  await value.fill('55');
  await eventually(() => preview.innerText()).toMatch(/Trạng thái sau khi lưu\s+Đạt\s/);
  expect(await preview.innerText()).toContain('16/19 tiêu chí, 70/75 → 71/75 chỉ tiêu đạt');
  await form.getByRole('textbox', { name: 'Ghi chú, nguồn số liệu' }).fill('Đếm lại tại 09 thôn');
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();

  await page.getByText('Đã lưu chỉ tiêu 17.5: 55% – Đạt.').waitFor();
  await form.waitFor({ state: 'detached' });
  await eventually(() => hasFocus(recordButton(page, '17.5'))).toBe(true);
  await seesTotals(page, '16/19', '71/75');
  await eventually(() => cellsOf(progress.getByRole('table'), '24/01/2024')).toEqual(['16/19', '71/75']);
  await progress.getByRole('button', { name: 'Xem bảng' }).click();
  await rowOf(progress.getByRole('table'), '24/01/2024').getByText('71/75').waitFor();

  await explanationButton(page, '17.5').click();
  const history = indicatorItem(page, '17.5').getByRole('table', { name: /^Lịch sử số liệu/ });
  await eventually(async () => (await history.getByRole('row').allInnerTexts())[1]).toContain('đang áp dụng');
  const lines = await history.getByRole('row').allInnerTexts();
  const [, newest] = lines;
  expect(newest).toMatch(
    /24\/01\/2024\s+đang áp dụng[\s\S]*55%[\s\S]*Đạt[\s\S]*Đính chính[\s\S]*Đếm lại tại 09 thôn/,
  );
  const corrected = lines.filter((line) => /^24\/01\/2024\s+đã được đính chính/.test(line));
  expect(corrected).toEqual([expect.stringMatching(/46,2%[\s\S]*Chưa đạt/)]);

  await page.reload();
  await seesTotals(page, '16/19', '71/75');
  await page.getByRole('link', { name: 'Tổng quan', exact: true }).click();
  await seesOnBoard(page, 'Quảng An', '16/19', '71/75');
});

test('the last missing indicator makes its criterion met, but not on the day before', async () => {
  const page = await visit.openPage('/xa/06901');
  const { criteriaMet } = await standingOnReview();
  expect(criteriaMet).toBe(16);
  const form = await openForm(page, '13.2');
  await form.getByRole('textbox', { name: 'Kết quả (sản phẩm)' }).fill('1');
  await form.getByText('Tổng hợp thay đổi: 16/19 → 17/19 tiêu chí').waitFor();
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  await eventually(async () => (await standingOnReview()).criteriaMet).toBe(17);
  const criterion = page.getByRole('button', { name: /^Tiêu chí 13\..*8\/8 chỉ tiêu đạt Đạt$/ });
  await criterion.waitFor();
  const missing = page.getByRole('region', { name: 'Còn thiếu' });
  await missing.waitFor();
  await eventually(() => missing.getByRole('link', { name: /^13\.2/ }).count()).toBe(0);
  await page.getByRole('textbox', { name: 'Xem tại ngày' }).fill('23/01/2024');
  await page.getByRole('textbox', { name: 'Xem tại ngày' }).press('Enter');
  await missing.getByRole('link', { name: /^13\.2/ }).waitFor();
});

test('a figure after the displayed date is stored, and the page says that it does not show it', async () => {
  const page = await visit.openPage('/xa/06917');
  const form = await openForm(page, '13.2');
  await form.getByRole('textbox', { name: 'Kết quả (sản phẩm)' }).fill('2');
  await form.getByRole('textbox', { name: 'Số liệu đến ngày' }).fill('1.2.2024');
  await form.getByRole('textbox', { name: 'Số liệu đến ngày' }).press('Tab');
  await form.getByText('Trang đang xem ngày 24/01/2024, trước ngày của số liệu này').waitFor();
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  await page.getByRole('link', { name: 'Xem tại ngày 01/02/2024' }).click();
  await eventually(() => new URL(page.url()).searchParams.get('ngay')).toBe('2024-02-01');
  await eventually(() => indicatorItem(page, '13.2').innerText()).toMatch(/2\ssản phẩm/);
});

function standingOnReview() {
  const query = { set: SET, on: REVIEW_DAY };
  return visit.server.read(readStanding, { params: { communeId: '06901' }, query });
}
