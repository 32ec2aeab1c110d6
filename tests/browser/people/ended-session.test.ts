import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../../server/features/people/accounts/password-rules.ts';
import { findFaultsInBothSchemes } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { endSessionOnSending } from '../../support/browser/ended-session.ts';
import { hasFocus, openForm, seesTotals } from '../../support/browser/screen.ts';
import { fillIn } from '../../support/browser/sign-in-page.ts';

const visit = openBrowser();

const REFUSED = /status of 401/;
const COMMUNE = '/xa/06901?ngay=2024-01-24';

/** Ends the session, as its time limit would. */
async function endSession(page: Page): Promise<void> {
  await page.context().clearCookies();
}

test('typed input survives the end of the session and is recorded after signing in again', async () => {
  const page = await visit.openPage(COMMUNE, { as: 'quangan', expects: [REFUSED] });
  await seesTotals(page, '16/19', '70/75');
  const form = await openForm(page, '17.5');
  await form.getByRole('textbox', { name: 'Kết quả (%)' }).fill('50,5');
  await endSessionOnSending(page);
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  const dialog = page.getByRole('dialog', { name: 'Đăng nhập' });
  await dialog.getByText('Nội dung đang nhập được giữ nguyên').waitFor();
  expect(await findFaultsInBothSchemes(page)).toEqual([]);
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape');
  const password = dialog.getByLabel('Mật khẩu', { exact: true });
  await eventually(() => hasFocus(password)).toBe(true);
  await password.fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  // It was sent once already, so it needs no second click.
  await page.getByText('Số liệu chỉ tiêu 17.5 giữ trên máy này đã được gửi và ghi.').waitFor();
  await form.waitFor({ state: 'detached' });
});

test('a page refused in the meantime opens by itself after the same person signs in', async () => {
  const page = await visit.openPage(COMMUNE, { as: 'quangan', expects: [REFUSED] });
  await page.getByRole('heading', { level: 1, name: 'Xã Quảng An' }).waitFor();
  await endSession(page);
  await page.getByRole('link', { name: 'Chỉ số KT–XH' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '· quangan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Chỉ số kinh tế – xã hội' }).waitFor();
});

test('another person who signs in over a page gets it reloaded for their account', async () => {
  const page = await visit.openPage(COMMUNE, { as: 'quangan', expects: [REFUSED] });
  await page.getByRole('heading', { level: 1, name: 'Xã Quảng An' }).waitFor();
  await openForm(page, '17.5');
  await endSessionOnSending(page);
  await page.getByRole('button', { name: 'Lưu số liệu' }).click();
  await page.getByRole('dialog', { name: 'Đăng nhập' }).waitFor();
  await fillIn(page, 'lanhdao', DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Lãnh đạo huyện' }).waitFor();
  await page.getByRole('heading', { level: 1, name: 'Xã Quảng An' }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
});
