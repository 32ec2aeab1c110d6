import { expect, test } from 'vitest';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import {
  enter,
  figureCell,
  openGrid,
  recordedBy,
  untilRecorded,
  waitForStatus,
} from '../../support/browser/grid-page.ts';
import { hasFocus } from '../../support/browser/screen.ts';

const visit = openBrowser();

const OFFLINE = /net::ERR_INTERNET_DISCONNECTED/;

test('at 1366 × 768 nine lines of figures, the panel and the status bar are visible without scrolling', async () => {
  const page = await openGrid(visit, 'xa=06901&den=2024-01-24');
  await waitForStatus(page, /^Đã có \d+\/75 số liệu cho ngày 24\/01\/2024$/);
  const seen = await page.evaluate(() => {
    const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;
    const ends = [
      ...document.querySelectorAll(
        '[role="grid"], [data-part~="grid-detail"], [data-part~="grid-status-bar"]',
      ),
    ].map(bottomOf);
    const gridEnd = ends[0] ?? 0;
    const rows = [...document.querySelectorAll('.rdg-row.grid-figures')].filter(
      (row) => bottomOf(row) <= gridEnd,
    );
    return { rows: rows.length, end: Math.max(...ends), scrolled: scrollY, ends: ends.length };
  });
  expect(seen.ends).toBe(3);
  expect(seen.rows).toBeGreaterThanOrEqual(9);
  expect(seen.end).toBeLessThanOrEqual(768);
  expect(seen.scrolled).toBe(0);
});

test('an unlikely jump has a warning in the cell, the panel and the status bar, which links to the cell', async () => {
  const page = await openGrid(visit, 'xa=06901&den=2024-01-24');
  await figureCell(page, '10.1').click();
  await enter(page, '70.500.000');
  await figureCell(page, '10.1').click();
  await page.keyboard.press('F9');
  const words = /Gấp 1\.032\.\d+ lần kỳ trước/;
  await eventually(() => figureCell(page, '10.1').innerText()).toMatch(words);
  await page
    .getByRole('row', { name: /^10\.1 / })
    .locator('[data-part~="grid-jump-words"]')
    .getByText(/^Gấp 1\.032\.\d+ lần$/)
    .waitFor();
  await waitForStatus(page, '1 số liệu chênh từ 10 lần trở lên so với kỳ trước');
  await page.getByRole('button', { name: 'Đến ô 10.1 – Quảng An' }).click();
  await eventually(() => hasFocus(figureCell(page, '10.1'))).toBe(true);
  const panel = page.getByRole('region', { name: 'Ô đang chọn' });
  await panel.getByText(/lần kỳ trước – kiểm tra đơn vị \(triệu đồng\/người\/năm\)/).waitFor();
  await enter(page, '70,5');
  await eventually(() => page.getByText('so với kỳ trước').count()).toBe(0);
});

test('nothing can be entered while the date field is invalid; a date without a year gets the year shown before', async () => {
  const page = await openGrid(visit, 'xa=06904&den=2024-01-24');
  const field = page.getByRole('textbox', { name: 'Số liệu đến ngày' });
  await field.fill('15/13');
  await figureCell(page, '18.2').click();
  await page.getByRole('alert').getByText('Ngày số liệu chưa rõ nên chưa nhập được').waitFor();
  expect(await page.getByRole('grid').count()).toBe(0);
  await field.fill('31/12');
  await field.press('Enter');
  await page.getByText('Hãy ghi cả năm').waitFor();
  expect(await page.getByRole('grid').count()).toBe(0);
  await field.fill('15/1');
  await field.press('Enter');
  await waitForStatus(page, /cho ngày 15\/01\/2024$/);
  expect(await field.inputValue()).toBe('15/01/2024');
  await figureCell(page, '18.2').click();
  await enter(page, '66');
  await untilRecorded(visit, '06904', 1);
  expect((await recordedBy(visit, '06904')).map(([, , on]) => on)).toEqual(['2024-01-15']);
});

test('the panel explains how to enter parts, and which part is missing', async () => {
  const page = await openGrid(visit, 'xa=06910&den=2024-01-24');
  const panel = page.getByRole('region', { name: 'Ô đang chọn' });
  await figureCell(page, '14.1').click();
  await panel
    .getByText('Nhập theo thứ tự: Nam; Nữ – cách nhau bằng dấu chấm phẩy, ví dụ 95,3; 94.')
    .waitFor();
  await page.keyboard.type('95,3;');
  const women = panel.getByRole('listitem').filter({ hasText: 'Nữ' });
  await women.getByText(/chưa có số liệu/).waitFor();
  await page.keyboard.type(' 94');
  await women.getByText(/94%/).waitFor();
});

test('after an answer by a button the grid has the focus on the next figure below', async () => {
  const page = await openGrid(visit, 'xa=06913&den=2024-01-24');
  const panel = page.getByRole('region', { name: 'Ô đang chọn' });
  await figureCell(page, '1.1').click();
  await panel.getByRole('button', { name: 'Không', exact: true }).click();
  await eventually(() => hasFocus(figureCell(page, '1.2'))).toBe(true);
  await panel.getByRole('button', { name: /^Không đổi/ }).click();
  await eventually(() => hasFocus(figureCell(page, '1.3'))).toBe(true);
  await untilRecorded(visit, '06913', 2);
  const recorded = (await recordedBy(visit, '06913')).map(([indicator, value]) => [indicator, value]);
  expect(recorded.sort()).toEqual([
    ['1.1', false],
    ['1.2', true],
  ]);
});

test('the waiting list opens from the grid without a connection, and links a blocked figure to its cell', async () => {
  const page = await openGrid(visit, 'xa=06916&den=2024-01-23', { expects: [OFFLINE] });
  const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  await eventually(async () => (await fetched()).some((name) => name.includes('/waiting-page'))).toBe(true);
  await page.context().setOffline(true);
  await figureCell(page, '14.1').click();
  await enter(page, '81,1');
  await figureCell(page, '10.1').click();
  await enter(page, 'bảy mươi');
  await page.getByRole('link', { name: 'Xem danh sách' }).click();
  await page.getByRole('heading', { level: 2, name: 'Chờ gửi (1)' }).waitFor();
  await page.getByRole('heading', { level: 2, name: 'Cần xem lại (1)' }).waitFor();
  await page.getByText(/^Thu nhập bình quân đầu người .*\. Số liệu đến ngày 23\/01\/2024/).waitFor();
  await page.getByRole('link', { name: /^Đến ô 10\.1 – \p{L}/u }).click();
  await eventually(() => hasFocus(figureCell(page, '10.1'))).toBe(true);
  await page.context().setOffline(false);
  await untilRecorded(visit, '06916', 1);
});

test('checkboxes start empty if everything is shown', async () => {
  const page = await openGrid(visit, 'xa=tat-ca&chi-tieu=tc14&den=2024-01-24');
  await page.getByLabel('Xã', { exact: true }).selectOption('several');
  await page.getByRole('button', { name: 'Áp dụng' }).waitFor();
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  await page.getByRole('button', { name: 'Chọn tất cả', exact: true }).click();
  await page.getByRole('button', { name: 'Bỏ chọn tất cả' }).click();
  await page.getByRole('checkbox', { name: 'Quảng An' }).check();
  await page.getByRole('checkbox', { name: 'Đại Bình' }).check();
  await page.getByRole('button', { name: 'Áp dụng' }).click();
  await eventually(() => page.getByRole('columnheader').count()).toBe(3);
});
