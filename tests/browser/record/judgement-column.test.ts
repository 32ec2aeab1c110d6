import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import {
  enter,
  figureCell,
  openGrid,
  paste,
  textIn,
  waitForStatus,
} from '../../support/browser/grid-page.ts';
import { judgementCell, judgementPanel, judgementsBy } from '../../support/browser/judging.ts';
import { hasFocus } from '../../support/browser/screen.ts';

const visit = openBrowser();

/** Records the judgements that wait, with one reason. */
async function record(page: Page, reason: string, button: RegExp): Promise<void> {
  const panel = judgementPanel(page);
  await panel.getByRole('textbox', { name: /lý do/i }).fill(reason);
  await panel.getByRole('button', { name: button }).click();
  await panel.waitFor({ state: 'detached' });
}

test('judgements are typed down the column, and wait for one reason', async () => {
  const page = await openGrid(visit, 'xa=06919&chi-tieu=tc2&den=2024-01-23');
  await judgementCell(page, '2.2').click();
  await enter(page, 'c');
  await eventually(() => hasFocus(judgementCell(page, '2.3'))).toBe(true);
  await enter(page, 'cơ bản đạt', 'Tab');
  await eventually(() => hasFocus(judgementCell(page, '2.4'))).toBe(true);
  await enter(page, 'KAD');
  expect(await judgementCell(page, '2.2').innerText()).toBe('Chưa đạt, chờ lý do');
  const panel = judgementPanel(page);
  await panel.getByRole('status').getByText('3 đánh giá chờ nêu lý do').waitFor();
  await panel.getByText('đánh giá: Cơ bản đạt').waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  expect(await judgementsBy(visit, '06919')).toEqual([]);
  await record(page, 'Theo biên bản thẩm tra', /^Ghi 3 đánh giá/);
  const reason = 'Theo biên bản thẩm tra';
  await eventually(async () => (await judgementsBy(visit, '06919')).toSorted()).toEqual([
    ['2.2', 'not-met', reason],
    ['2.3', 'nearly-met', reason],
    ['2.4', 'not-applicable', reason],
  ]);
  expect(await judgementCell(page, '2.2').innerText()).toMatch(/Chưa đạt\s+theo đánh giá/);
});

test('a judgement that contradicts the figures is marked, and recorded only if it is ticked', async () => {
  const page = await openGrid(visit, 'xa=06904&chi-tieu=tc14&den=2024-01-23');
  const panel = judgementPanel(page);
  await judgementCell(page, '14.1').click();
  expect(await judgementCell(page, '14.1').innerText()).toMatch(/^Đạt/);
  await enter(page, 'Chưa đạt');
  await panel.getByText(/đánh giá: Chưa đạt; theo số liệu: Đạt/).waitFor();
  expect(await panel.getByRole('button', { name: 'Chưa chọn chỉ tiêu nào' }).isDisabled()).toBe(true);
  await panel.getByRole('checkbox').check();
  await record(page, 'Số thẻ chưa đối chiếu được', /^Đánh giá “Chưa đạt” cho 1/);
  await eventually(() => judgementsBy(visit, '06904')).toEqual([
    ['14.1', 'not-met', 'Số thẻ chưa đối chiếu được'],
  ]);
  // What the figures say already needs no judgement.
  await judgementCell(page, '14.2').click();
  await enter(page, 'đ');
  await eventually(() => hasFocus(judgementCell(page, '14.3'))).toBe(true);
  expect(await panel.count()).toBe(0);
});

test('a block with figures and judgements is pasted into both columns, by codes and by position', async () => {
  const page = await openGrid(visit, 'xa=06910&den=2024-01-23');
  await figureCell(page, '1.1').click();
  await paste(
    page,
    '2.2\tĐường thôn\t41,5\tĐạt\n2.3\tĐường ngõ\t42,5\tChưa đạt\n2.4\tĐường nội đồng\t43,5\tĐạt',
  );
  await waitForStatus(page, /Đã dán 6 ô/);
  await eventually(() => textIn(figureCell(page, '2.3'))).toBe('42,5');
  expect(await judgementCell(page, '2.3').innerText()).toBe('Chưa đạt, chờ lý do');
  await record(page, 'Theo báo cáo của xã', /^Ghi 3 đánh giá/);
  await eventually(async () =>
    (await judgementsBy(visit, '06910')).map(([code, to]) => [code, to]).toSorted(),
  ).toEqual([
    ['2.2', 'met'],
    ['2.3', 'not-met'],
    ['2.4', 'met'],
  ]);
  await figureCell(page, '3.1').click();
  await paste(page, '51,5\tĐạt\n');
  await eventually(() => textIn(figureCell(page, '3.1'))).toBe('51,5');
  expect(await judgementCell(page, '3.1').innerText()).toBe('Đạt, chờ lý do');
  await judgementCell(page, '3.3').click();
  await paste(page, 'Chưa đạt\n');
  await eventually(() => judgementCell(page, '3.3').innerText()).toBe('Chưa đạt, chờ lý do');
  await record(page, 'Theo báo cáo của xã', /^Ghi 2 đánh giá/);
});

test('keys: Alt+↓ opens the choice, digits choose, Ctrl+D fills, Delete removes', async () => {
  const page = await openGrid(visit, 'xa=06913&chi-tieu=tc12&den=2024-01-23');
  const panel = judgementPanel(page);
  await judgementCell(page, '12.1').click();
  await page.keyboard.press('Alt+ArrowDown');
  const menu = page.getByRole('menu', { name: 'Chọn đánh giá cho chỉ tiêu 12.1, xã Quảng Tân' });
  await menu.waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await eventually(() => hasFocus(judgementCell(page, '12.1'))).toBe(true);
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('4');
  await eventually(() => judgementCell(page, '12.1').innerText()).toBe('Chưa đạt, chờ lý do');
  await eventually(() => hasFocus(judgementCell(page, '12.1'))).toBe(true);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await panel.getByRole('status').getByText('3 đánh giá chờ nêu lý do').waitFor();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('Control+c');
  await waitForStatus(page, 'Đã chép 3 ô');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Chưa đạt\nChưa đạt\nChưa đạt');
  await page.keyboard.press('Delete');
  await panel.waitFor({ state: 'detached' });
  await figureCell(page, '12.2').click();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await eventually(() => judgementCell(page, '12.2').innerText()).toBe('Đạt, còn thấp, chờ lý do');
});

test('an unreadable word stays in its cell; leaving asks before a judgement without a reason is lost', async () => {
  const page = await openGrid(visit, 'xa=06916&chi-tieu=tc2&den=2024-01-23');
  await judgementCell(page, '2.2').click();
  await enter(page, 'tạm được');
  expect(await judgementCell(page, '2.2').innerText()).toBe('“tạm được”: không phải kết quả đánh giá');
  await page.getByRole('link', { name: 'Tổng quan' }).click();
  const question = page.getByRole('alertdialog', { name: '1 đánh giá chưa nêu lý do, chưa ghi' });
  await question.getByRole('button', { name: 'Tiếp tục nhập' }).click();
  await judgementCell(page, '2.2').click();
  await enter(page, 'c');
  await page.getByRole('link', { name: 'Tổng quan' }).click();
  await question.getByRole('button', { name: 'Bỏ đánh giá, rời trang' }).click();
  await page.getByRole('heading', { name: 'Tổng quan' }).waitFor();
  expect(await judgementsBy(visit, '06916')).toEqual([]);
});

test('what the account may not judge is read-only and says why', async () => {
  const page = await openGrid(visit, 'xa=06917&chi-tieu=tc2&den=2024-01-23');
  await figureCell(page, '2.2').click();
  await enter(page, 'khoảng 90');
  await judgementCell(page, '2.2').click();
  await page.keyboard.type('c');
  await waitForStatus(page, 'Số liệu của ô này chưa được ghi: xử lý số liệu trước rồi mới đánh giá được.');
  expect(await page.getByRole('textbox', { name: /^Đánh giá chỉ tiêu/ }).count()).toBe(0);
});
