import { expect, test } from 'vitest';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { overflowOf } from '../../support/browser/pages.ts';
import { openForm, seesTotals } from '../../support/browser/screen.ts';

const visit = openBrowser();

const width = 360;

test('at 360 px the board shows its figures and the menu leads to a commune and its form', async () => {
  const page = await visit.openPage('/chi-so', { width });
  const menu = page.getByRole('button', { name: 'Trình đơn' });
  const toBoard = page.getByRole('link', { name: 'Tổng quan', exact: true });
  await menu.waitFor();
  expect(await toBoard.isVisible()).toBe(false);
  await menu.click();
  expect(await menu.getAttribute('aria-expanded')).toBe('true');
  await toBoard.click();
  await toBoard.waitFor({ state: 'hidden' });

  const map = page.getByRole('region', { name: 'Kết quả từng tiêu chí theo xã' });
  const commune = map.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Quảng An' }) });
  await commune.getByText('16/19 tiêu chí, 70/75 chỉ tiêu').waitFor();
  await commune.getByRole('link', { name: 'Quảng An', exact: true }).click();
  await seesTotals(page, '16/19', '70/75');

  const form = await openForm(page, '17.5');
  expect(await form.evaluate((panel) => panel.getBoundingClientRect().width)).toBeLessThanOrEqual(width);
  await form.getByRole('textbox', { name: 'Kết quả (%)' }).fill('50,5');
  await eventually(() => form.getByRole('status').innerText()).toContain('Đạt, còn thấp');
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  await page.getByText('Đã lưu chỉ tiêu 17.5: 50,5% – Đạt, còn thấp.').waitFor();
  await seesTotals(page, '16/19', '71/75');
  expect(await overflowOf(page)).toBe(0);
});

test.each(['/lo-trinh?xa=06901', '/chi-tieu?loc=not-met', '/thay-doi?tu=2023-06-30', '/tien-do', '/'])(
  'at 683 px (a laptop at 200 %%) the page %s does not scroll horizontally',
  async (address) => {
    const page = await visit.openPage(address, { width: 683 });
    await page.getByRole('main').getByRole('table').first().waitFor();
    expect(await overflowOf(page)).toBe(0);
  },
);
