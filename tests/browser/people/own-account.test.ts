import { readFileSync } from 'node:fs';
import { Secret, TOTP } from 'otpauth';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addressOf, type InputOf, type Operation, type ResponseOf } from '#shared/contract/operation.ts';
import { changeTwoFactorPolicy, resetPassword } from '#shared/contract/people/accounts.ts';
import { DEMO_PASSWORD } from '../../../server/features/people/accounts/password-rules.ts';
import { findFaultsInBothSchemes } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { overflowOf } from '../../support/browser/pages.ts';
import { hasFocus } from '../../support/browser/screen.ts';
import { signInAt } from '../../support/server.ts';

const visit = openBrowser();

const BROKEN_RULE = /status of 422/;
const REFUSED = /status of 401/;
const PASSWORD = 'mùa xuân về trên Đầm Hà';

function section(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** Acts as an admin in another session. */
async function asAdmin<O extends Operation>(operation: O, input: InputOf<O>): Promise<ResponseOf<O>> {
  const { address } = visit.server;
  const { body } = input as { body?: object };
  const answer = await fetch(address + addressOf(operation, input as object), {
    method: operation.method,
    headers: {
      cookie: await signInAt(address, 'quantri'),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return operation.response.parse(await answer.json()) as ResponseOf<O>;
}

async function isClean(page: Page): Promise<void> {
  for (const width of [1366, 360]) {
    await page.setViewportSize({ width, height: 740 });
    await eventually(() => overflowOf(page)).toBe(0);
    expect(await findFaultsInBothSchemes(page)).toEqual([]);
  }
}

/** Enters the password and reads what the page shows once: the key as a code generator, and the recovery codes. */
async function readEnrolment(place: Locator): Promise<{ totp: TOTP; codes: string[] }> {
  await place.getByLabel('Mật khẩu hiện tại').fill(DEMO_PASSWORD);
  await place.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
  await place.getByRole('img', { name: 'Mã QR cho ứng dụng xác thực' }).waitFor();
  const secret = await place.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{1,4})+$/).innerText();
  const codes = await place
    .getByRole('list', { name: /^Mã khôi phục/ })
    .getByRole('listitem')
    .allInnerTexts();
  return { totp: new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }), codes };
}

async function sendCode(place: Locator | Page, field: string, code: string): Promise<void> {
  const box = place.getByRole('textbox', { name: field });
  await box.fill(code);
  await box.press('Enter');
}

test('a new password is checked, ends the other sessions, and replaces the old one', async () => {
  const elsewhere = await visit.openPage('/tieu-chi', { as: 'gddt', sessionEnds: true, expects: [REFUSED] });
  await elsewhere.getByRole('heading', { level: 1, name: 'Tiêu chí' }).waitFor();
  const page = await visit.openPage('/tai-khoan', { as: 'gddt', expects: [BROKEN_RULE] });
  const form = section(page, 'Mật khẩu');
  const current = form.getByLabel('Mật khẩu hiện tại');
  const next = form.getByLabel('Mật khẩu mới');
  const send = form.getByRole('button', { name: 'Đổi mật khẩu' });
  await current.fill('không đúng');
  await next.fill('gddt-2024-moi');
  await send.click();
  await form.getByText('Mật khẩu không được chứa tên đăng nhập').waitFor();
  await next.fill(PASSWORD);
  await send.click();
  await form.getByText('Mật khẩu không đúng').waitFor();
  await eventually(() => hasFocus(current)).toBe(true);
  await isClean(page);
  await current.fill(DEMO_PASSWORD);
  await send.click();
  await form.getByText(/^Đã đổi mật khẩu/).waitFor();

  const dialog = elsewhere.getByRole('dialog', { name: 'Đăng nhập' });
  await dialog.getByRole('button', { name: '· gddt' }).click();
  await dialog.getByText('Tên đăng nhập hoặc mật khẩu không đúng').waitFor();
  await dialog.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await elsewhere.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
});

test('two-factor authentication is set up with a real generator and required at sign-in; a recovery code works once', async () => {
  const page = await visit.openPage('/tai-khoan', { as: 'lanhdao', expects: [BROKEN_RULE] });
  const panel = section(page, 'Xác thực hai bước');
  await panel.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
  const { totp, codes } = await readEnrolment(panel);
  expect(codes.length).toBeGreaterThanOrEqual(8);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('link', { name: 'Tải tệp .txt' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('ma-khoi-phuc-lanhdao.txt');
  expect(
    readFileSync(await download.path(), 'utf8')
      .split('\r\n')
      .slice(1, -1),
  ).toEqual(codes);
  await isClean(page);
  await sendCode(panel, 'Mã xác thực', '000000');
  await panel.getByText('Mã không đúng hoặc đã hết hạn').waitFor();
  await sendCode(panel, 'Mã xác thực', totp.generate());
  await panel.getByText('Đang bật').waitFor();

  const withApp = await visit.openPage('/', { as: null, expects: [REFUSED] });
  await withApp.getByRole('button', { name: '· lanhdao' }).click();
  await sendCode(withApp, 'Mã xác thực', '000000');
  await withApp.getByText('Mã không đúng hoặc đã hết hạn').waitFor();
  await isClean(withApp);
  // The present code is used up; the next one is valid already.
  await sendCode(withApp, 'Mã xác thực', totp.generate({ timestamp: Date.now() + 30_000 }));
  await withApp.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();

  const [code = ''] = codes;
  for (const words of ['Tổng quan', 'Đăng nhập']) {
    const withoutApp = await visit.openPage('/', {
      as: null,
      expects: words === 'Tổng quan' ? [] : [REFUSED],
    });
    await withoutApp.getByRole('button', { name: '· lanhdao' }).click();
    await withoutApp.getByRole('button', { name: 'Dùng mã khôi phục' }).click();
    await sendCode(withoutApp, 'Mã khôi phục', code);
    await withoutApp.getByRole('heading', { level: 1, name: words }).waitFor();
    if (words === 'Đăng nhập') await withoutApp.getByText('Mã không đúng hoặc đã hết hạn').waitFor();
  }

  await panel.getByRole('button', { name: 'Tạo mã khôi phục mới' }).click();
  await panel.getByLabel('Mật khẩu hiện tại').fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await panel.getByRole('list', { name: /^Mã khôi phục/ }).waitFor();
  expect(await panel.getByText(codes[1] ?? '').count()).toBe(0);
  await panel.getByRole('button', { name: 'Tắt xác thực hai bước' }).click();
  await panel.getByLabel('Mật khẩu hiện tại').fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await panel.getByText('Chưa bật').waitFor();
});

test('a session ended from another place ends there at once', async () => {
  const stolen = await visit.openPage('/tieu-chi', { as: 'quangan', sessionEnds: true, expects: [REFUSED] });
  await stolen.getByRole('heading', { level: 1, name: 'Tiêu chí' }).waitFor();
  const page = await visit.openPage('/tai-khoan', { as: 'quangan' });
  const sessions = section(page, 'Các phiên đăng nhập');
  await sessions.getByRole('rowheader', { name: /phiên này/ }).waitFor();
  await sessions.getByRole('button', { name: /^Kết thúc phiên/ }).click();
  await sessions.getByText('Đã kết thúc.').waitFor();
  await eventually(() => sessions.getByRole('rowheader').count()).toBe(1);
  await stolen.getByRole('dialog', { name: 'Đăng nhập' }).waitFor();
  expect(await stolen.evaluate(async () => (await fetch('/api/communes')).status)).toBe(401);
});

test('all other sessions end with one click', async () => {
  const options = { as: 'quantri' } as const;
  // Sessions without a page: whether an open page still asks for changes when its session has ended is a matter of moments.
  await Promise.all([signInAt(visit.server.address, 'quantri'), signInAt(visit.server.address, 'quantri')]);
  const page = await visit.openPage('/tai-khoan', options);
  const sessions = section(page, 'Các phiên đăng nhập');
  await sessions.getByRole('button', { name: 'Kết thúc mọi phiên khác' }).click();
  await eventually(() => sessions.getByRole('rowheader').count()).toBe(1);
});

test('a temporary password must be changed before any page is shown', async () => {
  const { temporaryPassword } = await asAdmin(resetPassword, { params: { username: 'quangan' } });
  const page = await visit.openPage('/chi-so', { as: null, expects: [/status of 403/] });
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('quangan');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(temporaryPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Đổi mật khẩu tạm' }).waitFor();
  expect(await page.evaluate(async () => (await fetch('/api/communes')).status)).toBe(403);
  await isClean(page);
  await page.getByLabel(/^Mật khẩu tạm/).fill(temporaryPassword);
  await page.getByLabel('Mật khẩu mới').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Chỉ số kinh tế – xã hội' }).waitFor();
});

test('required two-factor authentication is set up in a dialog over the open page', async () => {
  const page = await visit.openPage('/chi-so', { as: 'lanhdao', sessionEnds: true });
  await page.getByRole('heading', { level: 1, name: 'Chỉ số kinh tế – xã hội' }).waitFor();
  await asAdmin(changeTwoFactorPolicy, { body: { roles: ['leader'] } });
  const dialog = page.getByRole('dialog', { name: 'Bật xác thực hai bước' });
  const { totp } = await readEnrolment(dialog);
  await isClean(page);
  await sendCode(dialog, 'Mã xác thực', totp.generate());
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1, name: 'Chỉ số kinh tế – xã hội' }).waitFor();
});
