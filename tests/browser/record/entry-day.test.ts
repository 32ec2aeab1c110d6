import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { enter, figureCell, recordedBy, textIn } from '../../support/browser/grid-page.ts';

const visit = openBrowser();

const dayField = (page: Page) => page.getByRole('textbox', { name: 'Số liệu đến ngày' });
const banner = (page: Page) => page.locator('[data-part~="day-banner"]');
const question = (page: Page) => page.getByRole('alert').filter({ hasText: 'Ghi số liệu vào ngày' });

async function openEntry(search: string): Promise<Page> {
  const page = await visit.openPage(`/nhap-so-lieu?${search}`);
  await page.getByRole('grid').waitFor();
  return page;
}

test('the day chosen for entry is kept when one leaves and returns, until changed; the address wins', async () => {
  const page = await openEntry('xa=06901');
  expect(await banner(page).innerText()).toMatch(/24\/01\/2024/);
  await dayField(page).fill('31/12/2023');
  await dayField(page).press('Enter');
  await eventually(() => banner(page).innerText()).toMatch(/31\/12\/2023/);
  await page.getByRole('link', { name: 'Tổng quan', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
  await page.getByRole('link', { name: 'Nhập số liệu', exact: true }).click();
  await eventually(() => dayField(page).inputValue()).toBe('31/12/2023');
  await page.goto('/nhap-so-lieu');
  await eventually(() => dayField(page).inputValue()).toBe('31/12/2023');
  await page.goto('/nhap-so-lieu?den=2024-01-10');
  await eventually(() => dayField(page).inputValue()).toBe('10/01/2024');
  expect(await banner(page).innerText()).toMatch(/10\/01\/2024.*khác ngày báo cáo 24\/01\/2024/s);
});

test('for an unusual day nothing is recorded before the question is answered, and it is asked once', async () => {
  const page = await openEntry('xa=06904&den=2024-01-10');
  await figureCell(page, '14.1').click();
  await enter(page, '81,1');
  await enter(page, '82,2');
  await question(page).getByText('2 số liệu vừa nhập được giữ trên máy').waitFor();
  expect(await recordedBy(visit, '06904')).toEqual([]);
  await page.reload();
  await question(page).waitFor();
  await eventually(() => textIn(figureCell(page, '14.1'))).toBe('81,1');
  await question(page).getByRole('button', { name: 'Đúng, ghi vào ngày 10/01/2024' }).click();
  await eventually(async () => (await recordedBy(visit, '06904')).length).toBe(2);
  await figureCell(page, '14.1').click();
  await enter(page, '83,3');
  await eventually(async () => (await recordedBy(visit, '06904')).length).toBe(3);
  expect(await question(page).count()).toBe(0);
});

test('figures for an unusual day can be dropped; the default day and the end of the last quarter ask nothing', async () => {
  const page = await openEntry('xa=06910&den=2024-01-10');
  await figureCell(page, '14.1').click();
  await enter(page, '84,4');
  await question(page).getByRole('button', { name: 'Không ghi 1 số liệu này' }).click();
  await question(page).waitFor({ state: 'detached' });
  expect(await recordedBy(visit, '06910')).toEqual([]);
  for (const [index, day] of ['2023-12-31', '2024-01-24'].entries()) {
    await page.goto(`/nhap-so-lieu?xa=06910&den=${day}`);
    await figureCell(page, '14.2').click();
    await enter(page, `9${index},5`);
    await eventually(async () => (await recordedBy(visit, '06910')).length).toBe(index + 1);
    expect(await question(page).count()).toBe(0);
  }
});
