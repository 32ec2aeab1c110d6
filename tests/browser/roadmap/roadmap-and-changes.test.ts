import { expect, test } from 'vitest';
import { readRoadmap } from '#shared/contract/roadmap/roadmaps.ts';
import { readChanges } from '#shared/contract/standing/changes.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { overflowOf } from '../../support/browser/pages.ts';
import { SET } from '../../support/record/entries.ts';

const visit = openBrowser();
const on = '2024-01-24';

test.each([360, 1920])(
  'at %i px two clicks from the board tell whether Quảng An will be in time',
  async (width) => {
    const page = await visit.openPage('/', { width });
    await page.getByRole('link', { name: 'Quảng An', exact: true }).first().click();
    await page.getByRole('link', { name: 'Chỉ tiêu còn thiếu và lộ trình', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Lộ trình của xã Quảng An' }).waitFor();
    await page.getByText(/còn thiếu 5 chỉ tiêu, còn 11,2 tháng đến 31\/12\/2024/).waitFor();
    const row = page.getByRole('row', { name: /^17\.5/ });
    await eventually(() => row.innerText()).toMatch(/3,8 điểm phần trăm[\s\S]*khoảng 51 hộ trên 1\.328 hộ/);
    await row.getByText('Kịp hạn').waitFor();
    expect(await overflowOf(page)).toBe(0);
  },
);

test('the deadline is chosen, kept in the address, and changes what is needed', async () => {
  const query = { set: SET, on, deadline: '2025-12-31' };
  const roadmap = await visit.server.read(readRoadmap, { params: { communeId: '06901' }, query });
  const page = await visit.openPage('/lo-trinh?xa=06901');
  await page.getByRole('button', { name: '31/12/2025' }).click();
  await eventually(() => new URL(page.url()).searchParams.get('han')).toBe('2025-12-31');
  await page.getByText(`còn ${String(roadmap.monthsLeft).replace('.', ',')} tháng đến 31/12/2025`).waitFor();
  const needed = roadmap.steps.find(({ code }) => code === '17.5')?.neededPerMonth;
  const row = page.getByRole('row', { name: /^17\.5/ });
  await row.getByText(`${String(needed).replace('.', ',')} điểm phần trăm`).waitFor();
});

test('the district sees which indicators the next commune needs to meet every criterion', async () => {
  const page = await visit.openPage('/lo-trinh');
  const steps = page.getByRole('region', { name: 'Thứ tự đưa các xã về đích' });
  await steps.getByText('Đã đạt đủ 19 tiêu chí: Đại Bình, Đầm Hà, Quảng Tân.').waitFor();
  const [first, second] = await steps.locator('ol > li > strong').allInnerTexts();
  expect(first).toBe('Dực Yên: còn 1 chỉ tiêu, khi đạt sẽ có 4 xã đủ tiêu chí');
  expect(second).toBe('Tân Bình: còn 3 chỉ tiêu, khi đạt sẽ có 5 xã đủ tiêu chí');
});

test('the changes are shown by commune, and the day to compare with is chosen and kept', async () => {
  const query = { set: SET, from: '2023-06-30', to: on };
  const { communes } = await visit.server.read(readChanges, { query });
  const page = await visit.openPage('/thay-doi?tu=2023-06-30');
  await page.getByRole('table', { name: 'Tổng hợp thay đổi theo xã' }).waitFor();
  for (const { name, before, after, indicators } of communes) {
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
      .first();
    const cells = (await row.getByRole('cell').allInnerTexts()).slice(0, 3);
    const gained = indicators.filter(({ kind }) => kind === 'gained').length;
    expect(cells).toEqual([
      `${before?.criteriaMet} → ${after?.criteriaMet}/19`,
      `${before?.indicatorsMet} → ${after?.indicatorsMet}/75`,
      String(gained),
    ]);
  }
  await page.getByRole('link', { name: 'Quảng An', exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Thay đổi của xã Quảng An' }).waitFor();
  const own = communes.find(({ name }) => name === 'Quảng An');
  const rows = page.getByRole('table', { name: 'Chỉ tiêu thay đổi' }).locator('tbody tr');
  await eventually(() => rows.count()).toBe(own?.indicators.length);
  await page.getByRole('button', { name: 'Cuối tháng trước' }).click();
  await eventually(() => new URL(page.url()).searchParams.get('tu')).toBe('2023-12-31');
});
