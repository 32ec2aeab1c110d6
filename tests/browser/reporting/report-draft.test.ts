import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { eventually, openBrowser } from '../../support/browser/browser.ts';

const visit = openBrowser();

const TEXT = 'Đề nghị tỉnh bố trí vốn cho tuyến đường liên xã.';

const lastText = (page: Page) => page.locator('fieldset textarea').last();
const kept = (page: Page) => page.getByText(/^Bản nháp trên máy này, lưu lúc \d\d\/\d\d\/\d{4}/);

test('the text of a report is kept on leaving and on a reload, per day and account, without a question', async () => {
  const page = await visit.openPage('/bao-cao');
  await lastText(page).fill(TEXT);
  await page.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('15/BC-VPĐP');
  await kept(page).waitFor();
  await page.getByRole('link', { name: 'Tổng quan', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
  await page.getByRole('link', { name: 'Báo cáo', exact: true }).click();
  await eventually(() => lastText(page).inputValue()).toBe(TEXT);
  await page.reload();
  await eventually(() => lastText(page).inputValue()).toBe(TEXT);
  expect(await page.getByRole('textbox', { name: 'Số, ký hiệu' }).inputValue()).toBe('15/BC-VPĐP');
  await kept(page).waitFor();
  await page.goto('/bao-cao?ngay=2023-12-31');
  await lastText(page).waitFor();
  expect(await lastText(page).inputValue()).not.toBe(TEXT);
  expect(await kept(page).count()).toBe(0);
});

test('a draft is discarded only after a question, and is gone when the report is made', async () => {
  const page = await visit.openPage('/bao-cao');
  const drafted = await lastText(page).inputValue();
  await lastText(page).fill(TEXT);
  await page.getByRole('button', { name: 'Bỏ bản nháp' }).click();
  const question = page.getByRole('alertdialog', { name: 'Bỏ bản nháp trên máy này?' });
  await question.getByRole('button', { name: 'Hủy' }).click();
  expect(await lastText(page).inputValue()).toBe(TEXT);
  await page.getByRole('button', { name: 'Bỏ bản nháp' }).click();
  await question.getByRole('button', { name: 'Bỏ bản nháp' }).click();
  await eventually(() => lastText(page).inputValue()).toBe(drafted);
  expect(await kept(page).count()).toBe(0);

  await lastText(page).fill(TEXT);
  await page.getByRole('button', { name: /^Lập báo cáo/ }).click();
  await eventually(() => new URL(page.url()).pathname).toMatch(/^\/bao-cao\/.+/);
  await page.goto('/bao-cao');
  await lastText(page).waitFor();
  expect(await lastText(page).inputValue()).toBe(drafted);
});

test('where the browser refuses to keep a draft, the form says so and asks before it is lost', async () => {
  const page = await visit.openPage('/bao-cao');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await lastText(page).fill(TEXT);
  await page.getByText('Trình duyệt không cho giữ bản nháp trên máy này').waitFor();
  await page.getByRole('link', { name: 'Tổng quan', exact: true }).click();
  await page
    .getByRole('alertdialog', { name: 'Nội dung vừa nhập chưa được lưu' })
    .getByRole('button', { name: 'Tiếp tục nhập' })
    .click();
  expect(await lastText(page).inputValue()).toBe(TEXT);
});
