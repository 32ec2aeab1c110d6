import { expect, test } from 'vitest';
import { openBrowser } from '../../support/browser/browser.ts';
import { overflowOf, seesWholePage } from '../../support/browser/pages.ts';
import { markRows, type Sheet } from '../../support/browser/paper.ts';

const visit = openBrowser('paper');

// Table headings may repeat on the next sheet. Of nested lists only the innermost items count.
const ROWS = 'tbody tr, tfoot tr, li:not(:has(li)), [data-part~="chart-frame"]';

const SHEETS: readonly Sheet[] = [
  { format: 'A4', landscape: false },
  { format: 'A4', landscape: true },
  { format: 'A3', landscape: true },
];

// Pixels between the margins of a sheet.
const WIDTHS = { 'A4 upright': 718, 'A4 across': 1047, 'A3 across': 1512 };

const PAGES = [
  { name: 'the board', address: '/?ngay=2024-01-24', heading: 'Tổng quan' },
  { name: 'a commune', address: '/xa/06901?ngay=2024-01-24', heading: 'Xã Quảng An' },
  { name: 'the criteria', address: '/tieu-chi?ngay=2024-01-24', heading: 'Tiêu chí' },
  { name: 'the metrics', address: '/chi-so?ngay=2024-01-24', heading: 'Chỉ số kinh tế – xã hội' },
  { name: 'the progress', address: '/tien-do?ngay=2024-01-24', heading: 'Tiến độ theo thời gian' },
  { name: 'the roadmap', address: '/lo-trinh?ngay=2024-01-24', heading: 'Chỉ tiêu còn thiếu và lộ trình' },
  {
    name: 'the changes',
    address: '/thay-doi?ngay=2024-01-24&tu=2022-12-31',
    heading: 'Thay đổi giữa hai ngày',
  },
  {
    name: 'a list of indicators',
    address: '/chi-tieu?ngay=2024-01-24&loc=not-met',
    heading: 'Chỉ tiêu chưa đạt, cơ bản đạt',
  },
];

test.each(PAGES)(
  '$name on paper: no row is broken between two sheets, no sheet is missing',
  async ({ address, heading }) => {
    const page = await visit.openPage(address);
    await seesWholePage(page, heading);
    const print = await markRows(page, ROWS);
    for (const sheet of SHEETS) {
      const { rows, split, isWhole } = await print(sheet);
      expect({ sheet, split, isWhole }).toEqual({ sheet, split: [], isWhole: true });
      expect(rows).toBeGreaterThan(5);
    }
  },
);

test.each(PAGES)('$name on paper: nothing is wider than the sheet, no control is printed', async (one) => {
  const page = await visit.openPage(one.address);
  await seesWholePage(page, one.heading);
  await page.emulateMedia({ media: 'print' });
  const found: string[] = [];
  for (const [name, width] of Object.entries(WIDTHS)) {
    await page.setViewportSize({ width, height: 1000 });
    const overflow = await overflowOf(page);
    if (overflow > 0) found.push(`${name}: wider by ${overflow}`);
  }
  const controls = page
    .getByRole('main')
    .locator('input, select, [data-part~="export-buttons"]')
    .filter({ visible: true });
  expect([...found, ...(await controls.allInnerTexts())]).toEqual([]);
});

test('a dark screen prints light, with the colours of the statuses, and is dark again afterwards', async () => {
  const page = await visit.openPage('/', { scheme: 'dark' });
  await seesWholePage(page, 'Tổng quan');
  await page.evaluate(() => {
    const colors: string[] = [];
    Object.assign(window, { colors });
    const cell = document.querySelector('[data-status="met"]');
    window.addEventListener('beforeprint', () => {
      colors.push(getComputedStyle(document.body).backgroundColor);
      if (cell !== null) colors.push(getComputedStyle(cell).backgroundColor);
    });
  });
  await page.pdf();
  const colors = await page.evaluate(() => 'colors' in window && window.colors);
  expect(colors).toEqual(['rgb(255, 255, 255)', 'rgb(0, 117, 107)']);
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(scheme).toBe('dark');
});

test('the margin of each sheet states title, day, moment of knowledge and time of printing', async () => {
  const page = await visit.openPage('/?ngay=2024-01-24&ghi=2024-01-20');
  await seesWholePage(page, 'Tổng quan');
  const margin = await page.evaluate(
    () =>
      [...document.querySelectorAll('style')].find((style) => style.textContent?.includes('@bottom-left'))
        ?.textContent,
  );
  expect(margin).toContain('Bộ tiêu chí NTM nâng cao 2021–2025 · số liệu tính đến ngày 24/01/2024');
  expect(margin).toMatch(
    /theo số liệu đã ghi đến hết ngày 20\/01\/2024 · in lúc \d{2}\/\d{2}\/\d{4} \d{2}:\d{2}/,
  );
});
