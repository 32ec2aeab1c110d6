import { expect, test } from 'vitest';
import { vi } from '#shared/messages/vi.ts';
import {
  ACCOUNTS,
  accountRow,
  confirm,
  openAdministration,
  openPanel,
  undo,
} from '../../support/browser/administration-page.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { recordButton } from '../../support/browser/screen.ts';
import { signIn } from '../../support/browser/sign-in-page.ts';

const visit = openBrowser();

test('a new account signs in with its temporary password, must change it, and records for its communes only', async () => {
  const page = await openAdministration(visit, ACCOUNTS);
  await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
  const panel = page.getByRole('dialog', { name: 'Thêm tài khoản' });
  await panel.getByRole('textbox', { name: 'Họ và tên' }).fill('Đỗ Thị Ánh');
  const username = panel.getByRole('textbox', { name: 'Tên đăng nhập' });
  expect(await username.inputValue()).toBe('dothianh');
  await panel.getByRole('button', { name: 'Lưu' }).click();
  await panel.getByText('Cán bộ xã phải được giao ít nhất một xã').waitFor();
  await panel.getByRole('checkbox', { name: 'Tân Lập' }).check();
  await panel.getByRole('button', { name: 'Lưu' }).click();

  const issued = page.getByRole('dialog', { name: 'Mật khẩu tạm của Đỗ Thị Ánh' });
  const password = await issued.getByRole('definition').nth(1).innerText();
  expect(password).toMatch(/^[0-9A-Z-]{10,}$/);
  await page.keyboard.press('Escape');
  await issued.getByRole('button', { name: 'Đã chép lại, đóng' }).click();
  await issued.waitFor({ state: 'detached' });
  await accountRow(page, 'dothianh').getByText('Mật khẩu tạm').waitFor();

  const officer = await visit.openPage('/xa/06917', { as: null });
  await signIn(officer.locator('body'), 'dothianh', password);
  await officer.getByRole('heading', { name: 'Đổi mật khẩu tạm' }).waitFor();
  await officer.getByLabel('Mật khẩu tạm vừa dùng để đăng nhập').fill(password);
  await officer.getByLabel('Mật khẩu mới', { exact: true }).fill('con đường bê tông mới');
  await officer.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await officer.getByRole('heading', { level: 1, name: 'Xã Tân Lập' }).waitFor();
  await recordButton(officer, '13.2').waitFor();
  await officer.goto('/xa/06901');
  await officer.getByRole('heading', { level: 1, name: 'Xã Quảng An' }).waitFor();
  await officer.getByRole('heading', { name: /^13\.2/ }).waitFor();
  expect(await recordButton(officer, '13.2').count()).toBe(0);
  await page.reload();
  await accountRow(page, 'dothianh').getByText('Đang hoạt động').waitFor();
});

test('a changed scope takes effect without signing in again, and so does its undo', async () => {
  const page = await openAdministration(visit, ACCOUNTS);
  const officer = await visit.openPage('/xa/06901#chi-tieu-13.2', { as: 'quangan', sessionEnds: true });
  const button = recordButton(officer, '13.2');
  await button.waitFor();
  const panel = await openPanel(page, 'Cán bộ xã Quảng An (quangan)');
  await panel.getByRole('checkbox', { name: 'Quảng An' }).uncheck();
  await panel.getByRole('checkbox', { name: 'Đại Bình' }).check();
  await panel.getByRole('button', { name: 'Lưu' }).click();
  expect(await confirm(page, 'Lưu')).toContain('không còn nhập được số liệu của xã Quảng An');
  await accountRow(page, 'quangan').getByText('Đại Bình').waitFor();
  await button.waitFor({ state: 'detached' });
  await undo(page);
  await accountRow(page, 'quangan').getByRole('cell', { name: 'Quảng An', exact: true }).waitFor();
  await button.waitFor();
});

test('the last admin cannot give the role away', async () => {
  const page = await openAdministration(visit, ACCOUNTS, { expects: [/status of 409/] });
  const panel = await openPanel(page, 'Quản trị hệ thống (quantri)');
  await panel.getByRole('radio', { name: /^Lãnh đạo/ }).check();
  await panel.getByRole('button', { name: 'Lưu' }).click();
  expect(await confirm(page, 'Lưu')).toContain('Đây là tài khoản bạn đang dùng.');
  await panel.getByRole('alert').getByText(vi.problem['last-admin']).waitFor();
  await page.keyboard.press('Escape');
  await confirm(page, 'Bỏ, không lưu');
  await panel.waitFor({ state: 'detached' });
});

test('accounts are found without typing accents, by role and by state', async () => {
  const page = await openAdministration(visit, ACCOUNTS);
  await accountRow(page, 'quantri').waitFor();
  const found = () => page.getByRole('rowheader').count();
  const all = await found();
  await page.getByRole('textbox', { name: 'Tìm theo tên, tên đăng nhập' }).fill('QUANG an');
  await eventually(found).toBe(1);
  await page.getByRole('combobox', { name: 'Trạng thái' }).selectOption('Đã khóa');
  await page.getByText('Không có tài khoản nào khớp.').waitFor();
  await page.getByRole('textbox', { name: 'Tìm theo tên, tên đăng nhập' }).fill('');
  await page.getByRole('combobox', { name: 'Trạng thái' }).selectOption('Tất cả');
  await page.getByRole('combobox', { name: 'Vai trò' }).selectOption('Quản trị');
  await page.getByText(`1/${all} tài khoản`).waitFor();
});
