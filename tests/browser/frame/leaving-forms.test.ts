import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { dialog, PAGES, PANELS, type UnsavedForm } from '../../support/browser/unsaved-forms.ts';

const visit = openBrowser();

const questionOn = (page: Page) => page.getByRole('alertdialog', { name: 'Nội dung vừa nhập chưa được lưu' });

async function stay(page: Page): Promise<void> {
  await questionOn(page).getByRole('button', { name: 'Tiếp tục nhập' }).click();
  await questionOn(page).waitFor({ state: 'detached' });
}

async function asksBeforeClosingTheTab(page: Page): Promise<void> {
  const [asked] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
  expect(asked.type()).toBe('beforeunload');
  await asked.dismiss();
}

async function openCase({ address, as = 'dieuphoi', fill }: UnsavedForm): Promise<Page> {
  const page = await visit.openPage(address, { as });
  await fill(page);
  return page;
}

const WAYS: Record<string, (page: Page, panel: Locator) => Promise<void>> = {
  Escape: (page) => page.keyboard.press('Escape'),
  'a click outside': (page) => page.mouse.click(20, 400),
  'the close button': (_, panel) => panel.getByRole('button', { name: 'Đóng' }).click(),
  Cancel: (_, panel) => panel.getByRole('button', { name: 'Hủy', exact: true }).click(),
};

describe('a side panel with unsaved input asks on every way out', () => {
  test.each(PANELS)('$name', async (form) => {
    const page = await openCase(form);
    await asksBeforeClosingTheTab(page);
    for (const leave of Object.values(WAYS)) {
      await leave(page, dialog(page));
      await stay(page);
    }
    await page.keyboard.press('Escape');
    await questionOn(page).getByRole('button', { name: 'Bỏ, không lưu' }).click();
    await dialog(page).waitFor({ state: 'detached' });
  });
});

describe('a page with unsaved input asks on every way out', () => {
  test.each(PAGES)('$name', async (form) => {
    const page = await openCase(form);
    const link = page.getByRole('link', { name: 'Tổng quan', exact: true });
    await link.click();
    await stay(page);
    await link.click();
    await page.keyboard.press('Escape');
    await questionOn(page).waitFor({ state: 'detached' });
    await asksBeforeClosingTheTab(page);
    await link.click();
    await questionOn(page).getByRole('button', { name: 'Bỏ, không lưu' }).click();
    await eventually(() => new URL(page.url()).pathname).toBe('/');
  });
});

test('signing in and search fields lose nothing and ask nothing', async () => {
  const page = await visit.openPage('/quan-tri', { as: 'quantri' });
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('ánh');
  await page.getByRole('link', { name: 'Tổng quan', exact: true }).click();
  await eventually(() => new URL(page.url()).pathname).toBe('/');
  const entrance = await visit.openPage('/', { as: null });
  await entrance.getByLabel('Tên đăng nhập').fill('dieuphoi');
  await entrance.reload();
  expect(await entrance.getByLabel('Tên đăng nhập').inputValue()).toBe('');
});

test('the second click of a double click on an answer does not reach the field below it', async () => {
  const page = await visit.openPage('/quan-tri', { as: 'quantri' });
  await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
  await dialog(page).getByRole('textbox', { name: 'Họ và tên' }).fill('Đỗ Thị Ánh');
  const clicked: string[] = [];
  await page.exposeFunction('reportClick', (name: string) => clicked.push(name));
  await page.keyboard.press('Escape');
  const answer = await questionOn(page).getByRole('button', { name: 'Tiếp tục nhập' }).boundingBox();
  if (answer === null) throw new Error('The question has no button');
  await page.evaluate(() => {
    for (const kind of ['mousedown', 'click']) {
      document.addEventListener(kind, (event) => {
        const { reportClick } = window as unknown as { reportClick: (name: string) => void };
        const isAnswer = (event.target as Element).closest('[role="alertdialog"]') !== null;
        reportClick(`${kind} ${isAnswer ? 'answer' : 'below'}`);
      });
    }
  });
  await page.mouse.dblclick(answer.x + answer.width / 2, answer.y + answer.height / 2);
  await questionOn(page).waitFor({ state: 'detached' });
  expect(clicked.filter((one) => one.endsWith('below'))).toEqual([]);
  expect(clicked).toContain('click answer');
});

test('an assignment with an unreadable day says nothing about the last valid one', async () => {
  const page = await visit.openPage('/tieu-chi/ap-dung');
  await page.getByRole('checkbox', { name: 'Tân Bình' }).check();
  const effect = page.getByRole('status').filter({ hasText: /Tân Bình|1 xã/ });
  await effect.waitFor();
  const day = page.getByRole('textbox', { name: 'Áp dụng từ ngày' });
  await day.fill('32/1/2024');
  await day.press('Tab');
  await effect.waitFor({ state: 'detached' });
});
