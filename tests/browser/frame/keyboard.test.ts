import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { hasFocus, heatMap, recordButton, seesTotals } from '../../support/browser/screen.ts';

const visit = openBrowser();

/** More Tab stops than any page has. */
const TOO_MANY = 400;

/** Presses a key until the element has the focus. */
async function goTo(page: Page, place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await place.waitFor();
  for (let presses = 0; presses < TOO_MANY; presses++) {
    if (await hasFocus(place)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never comes to ${place}`);
}

test('a commune is found and a figure recorded by keyboard, and the focus returns', async () => {
  const page = await visit.openPage('/');
  await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Đến nội dung chính' });
  expect(await hasFocus(skip)).toBe(true);
  expect(await skip.evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(await hasFocus(page.getByRole('main'))).toBe(true);

  const picker = page.getByRole('combobox', { name: 'Xã', exact: true });
  // On focus the field is replaced by a searchable list.
  const field = page.getByRole('textbox', { name: 'Xã', exact: true });
  await goTo(page, field.or(picker), 'Shift+Tab');
  await picker.waitFor();
  await eventually(() => hasFocus(picker)).toBe(true);
  await page.keyboard.type('quang an');
  const list = page.getByRole('listbox', { name: 'Xã' });
  await eventually(() => list.getByRole('option').allInnerTexts()).toEqual(['Quảng An']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Xã Quảng An' }).waitFor();
  await eventually(() => hasFocus(page.getByRole('main'))).toBe(true);

  const button = recordButton(page, '17.5');
  await goTo(page, button);
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Chỉ tiêu 17.5' });
  const value = form.getByRole('textbox', { name: 'Kết quả (%)' });
  await eventually(() => hasFocus(value)).toBe(true);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('55');
  await goTo(page, form.getByRole('textbox', { name: 'Ghi chú, nguồn số liệu' }));
  await page.keyboard.type('Đếm lại');
  await goTo(page, form.getByRole('button', { name: 'Lưu số liệu' }));
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  await eventually(() => hasFocus(button)).toBe(true);
  await seesTotals(page, '16/19', '71/75');
});

test('the form traps the focus, and Escape restores it', async () => {
  const page = await visit.openPage('/xa/06901#chi-tieu-18.7');
  const button = recordButton(page, '18.7');
  await goTo(page, button);
  await page.keyboard.press('Space');
  const form = page.getByRole('dialog', { name: 'Chỉ tiêu 18.7' });
  await eventually(() => hasFocus(form.getByRole('textbox', { name: 'Kết quả (%)' }))).toBe(true);
  const fields = await form.locator('input, select, textarea, button').count();
  for (let presses = 0; presses <= fields; presses++) {
    await page.keyboard.press('Tab');
    expect(await form.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  await eventually(() => hasFocus(button)).toBe(true);
});

test('the heat map is sorted and a cell opened by keyboard', async () => {
  const page = await visit.openPage('/');
  const heading = heatMap(page).getByRole('columnheader', { name: 'Tiêu chí', exact: true });
  const firstCommune = () => heatMap(page).getByRole('rowheader').first().innerText();
  await goTo(page, heading.getByRole('button'));
  expect(await heading.getAttribute('aria-sort')).toBe('descending');
  expect(await firstCommune()).not.toBe('Quảng Lâm');
  await page.keyboard.press('Enter');
  await eventually(() => heading.getAttribute('aria-sort')).toBe('ascending');
  expect(await firstCommune()).toBe('Quảng Lâm');

  await goTo(page, page.getByRole('link', { name: /^Quảng Lâm – Tiêu chí 2\./ }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Xã Quảng Lâm' }).waitFor();
  const criterion = page.getByRole('button', { name: /^Tiêu chí 2\. / });
  await eventually(() => criterion.getAttribute('aria-expanded')).toBe('true');
  await eventually(() => hasFocus(criterion)).toBe(true);
});

test('day, language and colour scheme are changed by keyboard', async () => {
  const page = await visit.openPage('/chi-so');
  await page.getByRole('heading', { level: 1, name: 'Chỉ số kinh tế – xã hội' }).waitFor();
  const day = page.getByRole('textbox', { name: 'Xem tại ngày' });
  await goTo(page, day);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('30-6-2023');
  await page.keyboard.press('Enter');
  await eventually(() => new URL(page.url()).searchParams.get('ngay')).toBe('2023-06-30');
  await goTo(page, page.getByRole('button', { name: 'Mở lịch' }));
  await page.keyboard.press('Enter');
  const calendar = page.getByRole('dialog', { name: 'Lịch' });
  await calendar.waitFor();
  await eventually(() => calendar.evaluate((box) => box.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await calendar.waitFor({ state: 'detached' });
  await eventually(() => hasFocus(page.getByRole('button', { name: 'Mở lịch' }))).toBe(true);

  await goTo(page, page.getByRole('button', { name: 'English' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await eventually(() => page.evaluate(() => document.documentElement.lang)).toBe('en');
  await goTo(page, page.getByRole('button', { name: 'Switch to dark' }));
  await page.keyboard.press('Space');
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await eventually(scheme).toBe('dark');
});
