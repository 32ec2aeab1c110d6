import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findFaultsInBothSchemes } from '../../support/browser/axe.ts';
import { openBrowser, type PageOptions } from '../../support/browser/browser.ts';
import { explanationButton, openForm, seesTotals } from '../../support/browser/screen.ts';

const visit = openBrowser();

const DIALOG = '[role="dialog"]';
const NOT_FOUND: PageOptions = { expects: [/status of 404/] };

interface State {
  name: string;
  address: string;
  reach: (page: Page) => Promise<unknown>;
  options?: PageOptions;
  /** The changed part, if the rest of a large page is unchanged. */
  part?: string;
}

const see = (words: RegExp) => (page: Page) => page.getByText(words).waitFor();
const press = (name: RegExp | string) => (page: Page) => page.getByRole('button', { name }).first().click();

/** States of a page other than showing its data, each with steps to reach it. */
const STATES: State[] = [
  { name: 'a day without communes', address: '/?ngay=2026-01-01', reach: see(/^Không có xã nào/) },
  { name: 'a set without figures', address: '/?bo=ntm-2021-2025', reach: see(/^Chưa xã nào có/) },
  {
    name: 'a commune without figures',
    address: '/xa/06901?bo=ntm-2021-2025',
    reach: (page) => seesTotals(page, '–/19', '–/57'),
  },
  {
    name: 'an unknown commune',
    address: '/xa/00000',
    options: NOT_FOUND,
    reach: see(/^Các xã đang theo dõi/),
  },
  {
    name: 'an unknown set',
    address: '/?bo=khong-co',
    options: NOT_FOUND,
    reach: see(/^Không có bộ tiêu chí/),
  },
  { name: 'metrics without communes', address: '/chi-so?ngay=2026-01-01', reach: see(/không có xã nào/) },
  {
    name: 'the form with faults and its question',
    address: '/xa/06901',
    reach: openFaultyForm,
    part: DIALOG,
  },
  { name: 'the form of a withdrawal', address: '/xa/06901', reach: openWithdrawal, part: DIALOG },
  { name: 'an explanation with its history', address: '/xa/06901', reach: openExplanation, part: 'main' },
  { name: 'the table of a chart', address: '/chi-so', reach: press('Xem bảng') },
  { name: 'an indicator across communes', address: '/tieu-chi', reach: openAcross, part: 'main' },
  { name: 'the calendar', address: '/khong-co', reach: openCalendar },
  { name: 'the list of communes', address: '/khong-co', reach: openCommunes },
  { name: 'the menu of a phone', address: '/khong-co', options: { width: 360 }, reach: press('Trình đơn') },
  { name: 'the formats of a file', address: '/chi-so', reach: press(/^Định dạng khác/) },
  {
    name: 'a page that got no answer',
    address: '/khong-co',
    options: { expects: [/net::ERR_FAILED/] },
    reach: goToDeadPage,
  },
];

test.each(STATES)(
  'axe finds nothing on $name, in light and dark',
  async ({ address, options, reach, part }) => {
    const page = await visit.openPage(address, options);
    await reach(page);
    expect(await findFaultsInBothSchemes(page, part)).toEqual([]);
  },
);

async function openAcross(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kết quả các xã: 17.5' }).click();
  await page.getByRole('table', { name: /^Chỉ tiêu 17\.5 tại các xã/ }).waitFor();
}

async function openFaultyForm(page: Page): Promise<void> {
  const form = await openForm(page, '17.5');
  await form.getByRole('textbox', { name: 'Kết quả (%)' }).fill('105');
  await form.getByRole('combobox', { name: 'Đánh giá của cán bộ' }).selectOption('Đạt');
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  await form.getByText(/^Phải ghi lý do/).waitFor();
  await form.getByRole('button', { name: 'Hủy' }).click();
  await page.getByRole('alertdialog').waitFor();
}

async function openWithdrawal(page: Page): Promise<void> {
  const form = await openForm(page, '17.5');
  await form.getByRole('button', { name: 'Rút số liệu' }).click();
  await form.getByRole('textbox', { name: 'Lý do rút số liệu' }).waitFor();
}

async function openExplanation(page: Page): Promise<void> {
  await explanationButton(page, '17.5').click();
  await page.getByRole('table', { name: /^Lịch sử số liệu/ }).waitFor();
}

async function openCalendar(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở lịch' }).click();
  await page.getByRole('dialog', { name: 'Lịch' }).waitFor();
}

async function openCommunes(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Xã', exact: true }).focus();
  await page.getByRole('option', { name: 'Quảng An' }).waitFor();
}

async function goToDeadPage(page: Page): Promise<void> {
  await page.route('**/api/board?*', (route) => route.abort());
  await page.getByRole('link', { name: 'Tổng quan', exact: true }).click();
  await page.getByRole('alert').getByText('Không kết nối được với máy chủ').waitFor();
}
