import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readBoard } from '#shared/contract/standing/standings.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { seesOnBoard, seesTotals } from '../../support/browser/screen.ts';
import { SET } from '../../support/record/entries.ts';

const visit = openBrowser();

function addressed(page: Page): Record<string, string> {
  return Object.fromEntries(new URL(page.url()).searchParams);
}

/** Totals of Quảng An on a day, from the API. */
async function totalsOn(on: string): Promise<[criteria: string, indicators: string]> {
  const { communes } = await visit.server.read(readBoard, { query: { set: SET, on } });
  const row = communes.find(({ name }) => name === 'Quảng An');
  if (row === undefined) throw new Error('no Quảng An');
  return [`${row.criteriaMet}/${row.criteriaTotal}`, `${row.indicatorsMet}/${row.indicatorsTotal}`];
}

test('the day changes figures and address, and is kept by links and by going back', async () => {
  const page = await visit.openPage('/');
  await seesOnBoard(page, 'Quảng An', '16/19', '70/75');
  expect(addressed(page)).toEqual({});
  const earlier = await totalsOn('2022-06-30');
  expect(earlier).not.toEqual(['16/19', '70/75']);

  const day = page.getByRole('textbox', { name: 'Xem tại ngày' });
  await day.fill('30/6/2022');
  await day.press('Enter');
  await seesOnBoard(page, 'Quảng An', ...earlier);
  expect(addressed(page)).toEqual({ ngay: '2022-06-30' });
  await page.getByRole('link', { name: 'Quảng An', exact: true }).first().click();
  await seesTotals(page, ...earlier);
  expect(addressed(page)).toEqual({ ngay: '2022-06-30' });

  await page.goBack();
  await seesOnBoard(page, 'Quảng An', ...earlier);
  await page.goBack();
  await seesOnBoard(page, 'Quảng An', '16/19', '70/75');
  expect(addressed(page)).toEqual({});
  expect(await day.inputValue()).toBe('24/01/2024');
});

test('a day is picked from the calendar, and a button returns to the default day', async () => {
  const page = await visit.openPage('/xa/06901');
  await page.getByRole('button', { name: 'Mở lịch' }).first().click();
  const calendar = page.getByRole('dialog', { name: 'Lịch' });
  await calendar.getByRole('button', { name: 'Trước' }).click();
  await calendar.getByRole('button', { name: /^31 / }).click();
  await eventually(() => addressed(page)).toEqual({ ngay: '2023-12-31' });
  await seesTotals(page, ...(await totalsOn('2023-12-31')));
  await page.getByRole('button', { name: 'Về ngày mặc định' }).click();
  await eventually(() => addressed(page)).toEqual({});
  await seesTotals(page, '16/19', '70/75');
});

test('the criteria set changes figures and address, and a link to it opens the same', async () => {
  const page = await visit.openPage('/xa/06901');
  await seesTotals(page, '16/19', '70/75');
  await page.getByRole('combobox', { name: 'Bộ tiêu chí' }).selectOption('NTM 2021–2025');
  await seesTotals(page, '–/19', '–/57');
  expect(addressed(page)).toEqual({ bo: 'ntm-2021-2025' });
  const linked = await visit.openPage(page.url());
  await seesTotals(linked, '–/19', '–/57');
  await page.goBack();
  await seesTotals(page, '16/19', '70/75');
});

test('a set without figures and a day without communes show a notice with a link to some', async () => {
  const page = await visit.openPage('/?bo=ntm-2021-2025');
  await page.getByText('Chưa xã nào có số liệu theo bộ tiêu chí này đến ngày 24/01/2024').waitFor();
  await page.getByRole('link', { name: 'Xem theo bộ tiêu chí NTM nâng cao 2021–2025' }).click();
  await seesOnBoard(page, 'Quảng An', '16/19', '70/75');
  await page.getByRole('button', { name: 'Hôm nay' }).click();
  await page.getByText(/^Không có xã nào tại ngày/).waitFor();
  await page.getByRole('link', { name: 'Xem tại ngày 30/06/2025' }).click();
  await seesOnBoard(page, 'Quảng An', ...(await totalsOn('2025-06-30')));
});

test('an invalid day in the address is ignored', async () => {
  const page = await visit.openPage('/?ngay=2024-02-30');
  await seesOnBoard(page, 'Quảng An', '16/19', '70/75');
  expect(await page.getByRole('textbox', { name: 'Xem tại ngày' }).inputValue()).toBe('24/01/2024');
  const field = page.getByRole('textbox', { name: 'Xem tại ngày' });
  await field.fill('31/02/2024');
  await field.press('Enter');
  await page.getByText('Ngày không đúng, hãy nhập theo dạng 24/01/2024').waitFor();
  await seesOnBoard(page, 'Quảng An', '16/19', '70/75');
});

test('an unknown set is reported, and another can be chosen at once', async () => {
  const page = await visit.openPage('/?bo=khong-co', { expects: [/status of 404/] });
  await page.getByRole('alert').getByText('Không có bộ tiêu chí này').waitFor();
  await page.getByRole('combobox', { name: 'Bộ tiêu chí' }).selectOption('NTM nâng cao 2021–2025');
  await seesOnBoard(page, 'Quảng An', '16/19', '70/75');
});

test('an unknown commune and an unknown page offer links', async () => {
  const page = await visit.openPage('/xa/00000', { expects: [/status of 404/] });
  await page.getByRole('heading', { level: 1, name: 'Không có xã mang mã 00000' }).waitFor();
  await page.getByRole('link', { name: 'Quảng An (06901)' }).click();
  await seesTotals(page, '16/19', '70/75');
  await page.goto('/xa/quang-an');
  await page.getByRole('heading', { level: 1, name: 'Không có xã mang mã quang-an' }).waitFor();
  await page.goto('/khong-co');
  await page.getByRole('link', { name: 'Về trang Tổng quan' }).click();
  await seesOnBoard(page, 'Quảng An', '16/19', '70/75');
});
