import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readChanges } from '#shared/contract/standing/changes.ts';
import { readBoard } from '#shared/contract/standing/standings.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { overflowOf } from '../../support/browser/pages.ts';
import { heatMap } from '../../support/browser/screen.ts';
import { SET } from '../../support/record/entries.ts';

const visit = openBrowser();
const on = '2024-01-24';
const query = { set: SET, on };

/** The communes of the heat map, from the first. */
function communesOf(page: Page): Promise<string[]> {
  return heatMap(page).locator('tbody').getByRole('rowheader').allInnerTexts();
}

/** A tile of the section to review. */
function tile(page: Page, words: string) {
  return page.getByRole('region', { name: 'Nội dung cần rà soát' }).getByRole('link', { name: words });
}

test('the headline shows the district’s totals and their changes since the ends of month and quarter', async () => {
  const board = await visit.server.read(readBoard, { query });
  const page = await visit.openPage('/');
  const headline = page.getByRole('region', { name: 'Số xã theo mức đạt tiêu chí' });
  for (const [index, { communes }] of board.groups.entries()) {
    const shown = await headline.locator('[data-part~="group-tiles"] > li').nth(index).innerText();
    expect(shown).toMatch(new RegExp(`^${communes.length}\\s+xã`));
  }
  await headline.getByText('16,8/19').waitFor();
  // 16.6 before: a printed change is the difference of the printed numbers.
  const changes = await visit.server.read(readChanges, {
    query: { set: SET, from: '2023-12-31', to: on },
  });
  const totals = changes.communes.map(({ before, after }) => [
    (after?.criteriaMet ?? 0) - (before?.criteriaMet ?? 0),
    (after?.indicatorsMet ?? 0) - (before?.indicatorsMet ?? 0),
  ]);
  const sum = (part: 0 | 1) => totals.reduce((whole, total) => whole + (total[part] ?? 0), 0);
  const words = `So với 31/12/2023 (cuối tháng trước và quý trước): bình quân +0,2 tiêu chí mỗi xã; tổng số +${sum(0)} tiêu chí, +${sum(1)} chỉ tiêu`;
  await headline.getByText(words).waitFor();
});

test('the heat map is ordered by any column, and the order is in the address', async () => {
  const page = await visit.openPage('/');
  await heatMap(page).waitFor();
  expect((await communesOf(page)).at(-1)).toBe('Quảng Lâm');
  await page.getByRole('button', { name: 'Sắp xếp theo tiêu chí 17' }).click();
  await eventually(() => new URL(page.url()).searchParams.get('xep')).toBe('tc-17');
  await eventually(async () => (await communesOf(page))[0]).toBe('Quảng Lâm');
  const linked = await visit.openPage('/?xep=-thay-doi');
  await heatMap(linked).waitFor();
  await eventually(async () => (await communesOf(linked))[0]).toBe('Quảng An');
});

test.each([360, 1920])(
  'at %i px each count opens the list behind it, with as many entries',
  async (width) => {
    const { communes } = await visit.server.read(readBoard, { query });
    const sum = (key: 'notMet' | 'low' | 'unchecked') => communes.reduce((total, row) => total + row[key], 0);
    const page = await visit.openPage('/', { width });
    for (const [words, key] of [
      ['chỉ tiêu chưa đạt, cơ bản đạt', 'notMet'],
      ['chỉ tiêu đạt, còn thấp', 'low'],
      ['chỉ tiêu theo mức quy định chưa đối chiếu', 'unchecked'],
    ] as const) {
      expect(await tile(page, words).innerText()).toMatch(new RegExp(`^${sum(key)}\\s`));
      await tile(page, words).click();
      await page.getByText(`${sum(key)} lượt chỉ tiêu của các xã`).waitFor();
      expect(await page.getByRole('main').locator('[data-part~="indicator-list"] tbody tr').count()).toBe(
        sum(key),
      );
      expect(await overflowOf(page)).toBe(0);
      await page.goBack();
    }
  },
);

test('the lists of criteria nearly met and of gaps link to the indicators', async () => {
  const page = await visit.openPage('/');
  const nearly = page.getByRole('region', { name: 'Tiêu chí sắp đạt' });
  await nearly
    .getByRole('row', { name: /Dực Yên/ })
    .getByText('tiêu chí cuối cùng')
    .waitFor();
  const offices = page.getByRole('table', { name: 'Theo cơ quan chủ trì' });
  await offices.getByRole('link', { name: 'Phòng Tài nguyên và Môi trường', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Chỉ tiêu chưa đạt, cơ bản đạt' }).waitFor();
  await page.getByText(/^11 lượt chỉ tiêu/).waitFor();
  const office = page.getByRole('combobox', { name: 'Cơ quan chủ trì' });
  expect(await office.inputValue()).toBe('Phòng Tài nguyên và Môi trường');
  await page.getByRole('combobox', { name: 'Xã', exact: true }).last().selectOption('Quảng An');
  await page.getByRole('link', { name: /^Quảng An – 17\.4/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Xã Quảng An' }).waitFor();
});
