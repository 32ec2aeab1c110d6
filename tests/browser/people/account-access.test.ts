import { TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { confirmTwoFactor, startTwoFactor, TwoFactorStart } from '#shared/contract/people/own-account.ts';
import { vi } from '#shared/messages/vi.ts';
import { DEMO_PASSWORD } from '../../../server/features/people/accounts/password-rules.ts';
import {
  ACCOUNTS,
  accountRow,
  confirm,
  openAdministration,
  openPanel,
  undo,
} from '../../support/browser/administration-page.ts';
import { openBrowser } from '../../support/browser/browser.ts';
import { signIn } from '../../support/browser/sign-in-page.ts';
import { signInAt } from '../../support/server.ts';

const visit = openBrowser();

test('disabling an account ends its session in another browser at once; after undo it can sign in again', async () => {
  const page = await openAdministration(visit, ACCOUNTS);
  const leader = await visit.openPage('/', { as: 'lanhdao', sessionEnds: true, expects: [/status of 401/] });
  await leader.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
  const panel = await openPanel(page, 'Lãnh đạo huyện (lanhdao)');
  await panel.getByRole('button', { name: 'Khóa tài khoản' }).click();
  expect(await confirm(page, 'Khóa tài khoản')).toContain(
    'Các phiên đang đăng nhập của Lãnh đạo huyện sẽ kết thúc ngay',
  );
  const ended = leader.getByRole('dialog', { name: 'Đăng nhập' });
  await ended.waitFor();
  await accountRow(page, 'lanhdao').getByText('Đã khóa').waitFor();
  await signIn(ended, 'lanhdao', DEMO_PASSWORD);
  await ended.getByRole('alert').getByText(vi.problem['wrong-credentials']).waitFor();

  await undo(page);
  await accountRow(page, 'lanhdao').getByText('Đang hoạt động').waitFor();
  await signIn(ended, 'lanhdao', DEMO_PASSWORD);
  await ended.waitFor({ state: 'detached' });
});

test('resetting a password asks first and ends the sessions', async () => {
  const page = await openAdministration(visit, ACCOUNTS);
  const leader = await visit.openPage('/', { as: 'lanhdao', sessionEnds: true });
  await leader.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
  const panel = await openPanel(page, 'Lãnh đạo huyện (lanhdao)');
  await panel.getByRole('button', { name: 'Đặt lại mật khẩu' }).click();
  expect(await confirm(page, 'Đặt lại mật khẩu')).toContain('Không hoàn tác được.');
  await page.getByRole('dialog', { name: 'Mật khẩu tạm của Lãnh đạo huyện' }).waitFor();
  await page.getByRole('button', { name: 'Đã chép lại, đóng' }).click();
  await page.getByText('Đã đặt lại mật khẩu của Lãnh đạo huyện.').waitFor();
  expect(await page.getByRole('button', { name: 'Hoàn tác' }).count()).toBe(0);
  await leader.getByRole('dialog', { name: 'Đăng nhập' }).waitFor();
});

test('two-factor authentication can be reset after the app is lost; then the password alone signs in', async () => {
  const { address } = visit.server;
  const headers = { cookie: await signInAt(address, 'gddt'), 'content-type': 'application/json' };
  const post = (path: string, body: object) =>
    fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const started = TwoFactorStart.parse(
    await (await post(startTwoFactor.path, { password: DEMO_PASSWORD })).json(),
  );
  await post(confirmTwoFactor.path, { code: new TOTP({ secret: started.secret }).generate() });

  const page = await openAdministration(visit, ACCOUNTS);
  const row = accountRow(page, 'gddt');
  await row.getByText('Đã bật').waitFor();
  const panel = await openPanel(page, 'Phòng Giáo dục và Đào tạo (gddt)');
  await panel.getByRole('button', { name: 'Đặt lại xác thực hai bước' }).click();
  expect(await confirm(page, 'Đặt lại xác thực hai bước')).toContain('Không hoàn tác được.');
  await row.getByText('Chưa bật').waitFor();
  expect(await page.getByRole('button', { name: 'Hoàn tác' }).count()).toBe(0);
  expect((await fetch(`${address}/api/communes`, { headers })).status).toBe(401);
  await signInAt(address, 'gddt');
  const officer = await visit.openPage('/', { as: 'gddt', sessionEnds: true });
  await officer.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
});

test('requiring two-factor authentication restricts a role at once, and undo lifts it', async () => {
  const page = await openAdministration(visit, ACCOUNTS);
  const officer = await visit.openPage('/', { as: 'dieuphoi', sessionEnds: true });
  await officer.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
  await page.getByRole('checkbox', { name: 'Cán bộ Văn phòng Điều phối' }).check();
  await page.getByRole('button', { name: 'Lưu' }).click();
  expect(await confirm(page, 'Bắt buộc')).toContain(
    'Có 1 tài khoản chưa bật; sẽ phải bật ngay ở thao tác tiếp theo.',
  );
  await accountRow(page, 'dieuphoi').getByText('bắt buộc').waitFor();
  await officer.getByRole('dialog', { name: 'Bật xác thực hai bước' }).waitFor();
  await undo(page);
  await officer.reload();
  await officer.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
});
