import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { hasFocus, wordsBeside } from '../../support/browser/screen.ts';

const visit = openBrowser();

const COMMUNE = '/xa/06904';
const SET_FILE = fileURLToPath(new URL('../../fixtures/criteria-sets/gia-dinh-10-47.json', import.meta.url));

function questionOn(page: Page) {
  return page.getByRole('alertdialog', { name: 'Nội dung vừa nhập chưa được lưu' });
}

async function answer(page: Page, word: string): Promise<void> {
  await questionOn(page).getByRole('button', { name: word }).click();
  await questionOn(page).waitFor({ state: 'detached' });
}

const pathOf = (page: Page) => new URL(page.url()).pathname;

interface FormCase {
  name: string;
  address: string;
  fill: (page: Page) => Promise<void>;
}

const FORMS: FormCase[] = [
  {
    name: 'a commune’s metric',
    address: COMMUNE,
    fill: (page) => page.getByRole('textbox', { name: /^Giá trị/ }).fill('1.234'),
  },
  {
    name: 'an assignment of a set',
    address: '/tieu-chi/ap-dung',
    fill: (page) => page.getByRole('checkbox', { name: 'Tân Bình' }).check(),
  },
  {
    name: 'a criteria set’s file',
    address: '/tieu-chi/them',
    fill: async (page) => {
      const buffer = readFileSync(SET_FILE);
      const file = { name: 'bo-tieu-chi.json', mimeType: 'application/json', buffer };
      await page.getByLabel('Tệp bộ tiêu chí (.json)').setInputFiles(file);
      await page.getByRole('button', { name: 'Thêm bộ tiêu chí này' }).waitFor();
    },
  },
  {
    name: 'a password',
    address: '/tai-khoan',
    fill: (page) => page.getByLabel('Mật khẩu mới', { exact: true }).fill('mot-mat-khau-khac'),
  },
];

describe('leaving a page with unsaved input needs confirmation', () => {
  test.each(FORMS)('$name', async ({ address, fill }) => {
    const page = await visit.openPage(address);
    const link = page.getByRole('link', { name: 'Chỉ số KT–XH', exact: true });
    await fill(page);
    await link.click();
    await eventually(() => hasFocus(questionOn(page).getByRole('button', { name: 'Tiếp tục nhập' }))).toBe(
      true,
    );
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await answer(page, 'Tiếp tục nhập');
    expect(pathOf(page)).toBe(address);
    await link.click();
    await answer(page, 'Bỏ, không lưu');
    await eventually(() => pathOf(page)).toBe('/chi-so');
  });
});

test('an administration panel asks on browser back and on closing the page', async () => {
  const page = await visit.openPage('/quan-tri/don-vi', { as: 'quantri' });
  await page.getByRole('link', { name: 'Tài khoản', exact: true }).click();
  await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
  const name = page.getByRole('dialog').getByRole('textbox', { name: 'Họ và tên' });
  await name.fill('Đỗ Thị Ánh');
  await page.goBack();
  await answer(page, 'Tiếp tục nhập');
  expect(pathOf(page)).toBe('/quan-tri');
  expect(await name.inputValue()).toBe('Đỗ Thị Ánh');
  await page.goBack();
  await questionOn(page).waitFor();
  await page.keyboard.press('Escape');
  await questionOn(page).waitFor({ state: 'detached' });
  expect(pathOf(page)).toBe('/quan-tri');
  const [dialog] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  expect(await name.inputValue()).toBe('Đỗ Thị Ánh');
});

test('changing the set keeps the metric form; changing the day asks first', async () => {
  const page = await visit.openPage(COMMUNE);
  const value = page.getByRole('textbox', { name: /^Giá trị/ });
  await value.fill('1.234');
  await page.getByRole('combobox', { name: 'Bộ tiêu chí' }).selectOption('NTM 2021–2025');
  await eventually(() => new URL(page.url()).searchParams.has('bo')).toBe(true);
  expect(await value.inputValue()).toBe('1.234');
  const day = page.getByRole('textbox', { name: 'Xem tại ngày' });
  await day.fill('1/1/2024');
  await day.press('Enter');
  await answer(page, 'Tiếp tục nhập');
  expect(await value.inputValue()).toBe('1.234');
  expect(await day.inputValue()).toBe('24/01/2024');
});

test('a form with an unreadable day is not sent with the previous day', async () => {
  const page = await visit.openPage(COMMUNE);
  const form = page.getByRole('region', { name: 'Nhập hoặc đính chính chỉ số' });
  await form.getByRole('textbox', { name: /^Giá trị/ }).fill('1.234');
  const day = form.getByRole('textbox', { name: 'Ngày số liệu' });
  await day.fill('32/1/2024');
  await day.press('Tab');
  await form.getByRole('button', { name: 'Ghi số liệu' }).click();
  await eventually(() => hasFocus(day)).toBe(true);
  expect(await wordsBeside(day)).toContain('Ngày không đúng');
  expect(await form.getByText('Đã ghi').count()).toBe(0);
});
