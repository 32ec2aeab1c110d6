import { expect, test } from 'vitest';
import { readBoard, readStanding } from '#shared/contract/standing/standings.ts';
import { openBrowser } from '../../support/browser/browser.ts';
import { overflowOf } from '../../support/browser/pages.ts';
import { seesOnBoard, seesTotals } from '../../support/browser/screen.ts';
import { SET } from '../../support/record/entries.ts';

const visit = openBrowser();
const query = { set: SET, on: '2023-12-31', knownAt: '2024-01-09T16:59:59.999Z' };

/** Totals as a screen writes them. */
const written = (met: number, total: number) => `${met}/${total}`;

test('a past state of the record is chosen, shown, kept in the address by links, and left again', async () => {
  const { communes } = await visit.server.read(readBoard, { query });
  const then = communes.find(({ name }) => name === 'Quảng An');
  const now = (await visit.server.read(readBoard, { query: { set: SET, on: query.on } })).communes.find(
    ({ name }) => name === 'Quảng An',
  );
  if (then === undefined || now === undefined) throw new Error('no Quảng An');
  const totals = (row: typeof then) =>
    [written(row.criteriaMet, row.criteriaTotal), written(row.indicatorsMet, row.indicatorsTotal)] as const;
  expect(totals(then)).not.toEqual(totals(now));

  const page = await visit.openPage('/?ngay=2023-12-31');
  await seesOnBoard(page, 'Quảng An', ...totals(now));
  await page.getByRole('button', { name: 'Mới nhất' }).click();
  const field = page.getByRole('textbox', { name: 'Số liệu ghi đến' });
  await field.fill('9/1/2024');
  await field.press('Enter');
  await seesOnBoard(page, 'Quảng An', ...totals(then));
  await page.getByText('Chỉ tính số liệu đã ghi vào hệ thống đến hết ngày 09/01/2024.').waitFor();
  expect(new URL(page.url()).searchParams.get('ghi')).toBe('2024-01-09');

  await page.getByRole('link', { name: 'Quảng An', exact: true }).first().click();
  await seesTotals(page, ...totals(then));
  // In a past state of the record, figures cannot be entered.
  expect(await page.getByRole('button', { name: /^(Cập nhật|Nhập) số liệu/ }).count()).toBe(0);

  await page.getByRole('link', { name: 'Xem số liệu mới nhất' }).click();
  await seesTotals(page, ...totals(now));
  await page
    .getByRole('button', { name: /^(Cập nhật|Nhập) số liệu/ })
    .first()
    .waitFor();
});

test('a link opens a past state of the record, also with an invalid day', async () => {
  const standing = await visit.server.read(readStanding, { params: { communeId: '06901' }, query });
  const page = await visit.openPage('/xa/06901?ngay=2023-12-31&ghi=2024-01-09');
  await seesTotals(
    page,
    written(standing.criteriaMet, standing.criteriaTotal),
    written(standing.indicatorsMet, standing.indicatorsTotal),
  );
  const broken = await visit.openPage('/xa/06901?ghi=2024-01-99');
  await seesTotals(broken, '16/19', '70/75');
  await broken.getByRole('alert').filter({ hasText: 'Ngày ghi số liệu “2024-01-99”' }).waitFor();
});

test('on a phone the point of view is a line that expands', async () => {
  const page = await visit.openPage('/', { width: 360 });
  const line = page.getByRole('button', { name: /^Tại ngày 24\/01\/2024/ });
  await line.waitFor();
  const day = page.getByRole('textbox', { name: 'Xem tại ngày' });
  expect(await day.isVisible()).toBe(false);
  await line.click();
  expect(await line.getAttribute('aria-expanded')).toBe('true');
  await day.waitFor();
  expect(await overflowOf(page)).toBe(0);
});
