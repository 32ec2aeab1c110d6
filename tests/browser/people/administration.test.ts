import { TOTP } from 'otpauth';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { confirmTwoFactor, startTwoFactor, TwoFactorStart } from '#shared/contract/people/own-account.ts';
import { vi } from '#shared/messages/vi.ts';
import { DEMO_PASSWORD } from '../../../server/features/people/accounts/password-rules.ts';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { overflowOf } from '../../support/browser/pages.ts';
import { hasFocus, recordButton, rowOf, wordsBeside } from '../../support/browser/screen.ts';
import { signInAt } from '../../support/server.ts';

const visit = openBrowser();

const ACCOUNTS = '/quan-tri';
const UNITS = '/quan-tri/don-vi';

function openAdministration(address: string, options: Parameters<typeof visit.openPage>[1] = {}) {
  return visit.openPage(address, { as: 'quantri', ...options });
}

async function openPanel(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: `Sửa ${name}`, exact: true }).click();
  const panel = page.getByRole('dialog');
  await panel.waitFor();
  return panel;
}

function accountRow(page: Page, username: string): Locator {
  return page.getByRole('row').filter({ has: page.getByText(username, { exact: true }) });
}

/** Answers the open question and returns its text. */
async function confirm(page: Page, button: string): Promise<string> {
  const question = page.getByRole('alertdialog');
  const words = await question.innerText();
  await question.getByRole('button', { name: button, exact: true }).click();
  await question.waitFor({ state: 'detached' });
  return words;
}

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByText('Đã hoàn tác.').waitFor();
}

async function signIn(place: Locator, username: string, password: string): Promise<void> {
  const name = place.getByRole('textbox', { name: 'Tên đăng nhập' });
  if (await name.isEditable()) await name.fill(username);
  await place.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await place.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

test('a new account signs in with its temporary password, must change it, and records for its communes only', async () => {
  const page = await openAdministration(ACCOUNTS);
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

test('disabling an account ends its session in another browser at once; after undo it can sign in again', async () => {
  const page = await openAdministration(ACCOUNTS);
  const leader = await visit.openPage('/', { as: 'lanhdao', expects: [/status of 401/] });
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

test('a changed scope takes effect without signing in again, and so does its undo', async () => {
  const page = await openAdministration(ACCOUNTS);
  const officer = await visit.openPage('/xa/06901#chi-tieu-13.2', { as: 'quangan' });
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
  const page = await openAdministration(ACCOUNTS, { expects: [/status of 409/] });
  const panel = await openPanel(page, 'Quản trị hệ thống (quantri)');
  await panel.getByRole('radio', { name: /^Lãnh đạo/ }).check();
  await panel.getByRole('button', { name: 'Lưu' }).click();
  expect(await confirm(page, 'Lưu')).toContain('Đây là tài khoản bạn đang dùng.');
  await panel.getByRole('alert').getByText(vi.problem['last-admin']).waitFor();
  await page.keyboard.press('Escape');
  await confirm(page, 'Bỏ, không lưu');
  await panel.waitFor({ state: 'detached' });
});

test('resetting a password asks first and ends the sessions', async () => {
  const page = await openAdministration(ACCOUNTS);
  const leader = await visit.openPage('/', { as: 'lanhdao' });
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

  const page = await openAdministration(ACCOUNTS);
  const row = accountRow(page, 'gddt');
  await row.getByText('Đã bật').waitFor();
  const panel = await openPanel(page, 'Phòng Giáo dục và Đào tạo (gddt)');
  await panel.getByRole('button', { name: 'Đặt lại xác thực hai bước' }).click();
  expect(await confirm(page, 'Đặt lại xác thực hai bước')).toContain('Không hoàn tác được.');
  await row.getByText('Chưa bật').waitFor();
  expect(await page.getByRole('button', { name: 'Hoàn tác' }).count()).toBe(0);
  expect((await fetch(`${address}/api/communes`, { headers })).status).toBe(401);
  const officer = await visit.openPage('/', { as: 'gddt' });
  await officer.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
});

test('requiring two-factor authentication restricts a role at once, and undo lifts it', async () => {
  const page = await openAdministration(ACCOUNTS);
  const officer = await visit.openPage('/', { as: 'dieuphoi' });
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

test('accounts are found without typing accents, by role and by state', async () => {
  const page = await openAdministration(ACCOUNTS);
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

test('a commune is created, ended on a date, and its end removed', async () => {
  const page = await openAdministration(UNITS, { expects: [/status of 422/] });
  await page.getByRole('button', { name: 'Thêm xã' }).click();
  const added = page.getByRole('dialog', { name: 'Thêm xã' });
  await added.getByRole('textbox', { name: 'Mã xã' }).fill('06901');
  await added.getByRole('textbox', { name: 'Tên xã' }).fill('Đầm Hà Động');
  expect(await added.getByRole('combobox', { name: 'Địa bàn' }).inputValue()).toBe('Huyện Đầm Hà');
  await added.getByRole('button', { name: 'Lưu' }).click();
  const code = added.getByRole('textbox', { name: 'Mã xã' });
  await eventually(() => wordsBeside(code)).toContain(vi.problem.violation['commune-exists']);
  expect(await hasFocus(code)).toBe(true);
  await code.fill('06999');
  await added.getByRole('checkbox', { name: 'Đồng bằng sông Hồng' }).check();
  await added.getByRole('textbox', { name: 'Ngày bắt đầu' }).fill('1/7/2025');
  await added.getByRole('button', { name: 'Lưu' }).click();
  const communes = page.getByRole('table', { name: 'Xã', exact: true });
  await rowOf(communes, 'Đầm Hà Động 06999').getByText('Từ 01/07/2025').waitFor();

  const panel = await openPanel(page, 'Xã Đầm Hà Động');
  await panel.getByRole('textbox', { name: 'Ngày cuối cùng' }).fill('31.12.2025');
  await panel.getByRole('button', { name: 'Kết thúc' }).click();
  expect(await confirm(page, 'Kết thúc')).toContain('Xã Đầm Hà Động kết thúc sau ngày 31/12/2025?');
  await rowOf(communes, 'Đầm Hà Động 06999').getByText('01/07/2025 – 31/12/2025').waitFor();
  await undo(page);
  await rowOf(communes, 'Đầm Hà Động 06999').getByText('Từ 01/07/2025').waitFor();
});

test('a commune cannot end before its figures; removing an existing end can be undone', async () => {
  const page = await openAdministration(UNITS, { expects: [/status of 422/] });
  const communes = page.getByRole('table', { name: 'Xã', exact: true });
  let panel = await openPanel(page, 'Xã Quảng An');
  const day = panel.getByRole('textbox', { name: 'Ngày cuối cùng' });
  await day.fill('1/1/2020');
  await panel.getByRole('button', { name: 'Đổi ngày kết thúc' }).click();
  await confirm(page, 'Đổi ngày kết thúc');
  await eventually(() => wordsBeside(day)).toContain(vi.problem.violation['ends-before-figures']);
  await panel.getByRole('button', { name: 'Hủy' }).click();
  await confirm(page, vi.common.leave.discard);
  panel = await openPanel(page, 'Xã Quảng An');
  await panel.getByRole('button', { name: 'Bỏ ngày kết thúc' }).click();
  await rowOf(communes, 'Quảng An 06901').getByText('Không thời hạn').waitFor();
  await undo(page);
  await rowOf(communes, 'Quảng An 06901').getByText('Đến hết 30/06/2025').waitFor();
});

test('a change of an office’s indicators asks first and takes effect', async () => {
  const page = await openAdministration(UNITS);
  const offices = page.getByRole('table', { name: 'Phòng chuyên môn' });
  await page.getByRole('button', { name: 'Thêm phòng' }).click();
  const added = page.getByRole('dialog', { name: 'Thêm phòng' });
  await added.getByRole('combobox', { name: 'Tên phòng' }).fill('Phòng Tư pháp');
  await added
    .getByText(/^Theo bộ tiêu chí: (tiêu chí|chỉ tiêu) /)
    .first()
    .waitFor();
  await added.getByRole('button', { name: 'Lưu' }).click();
  await rowOf(offices, 'Phòng Tư pháp').waitFor();

  const officer = await visit.openPage('/xa/06901#chi-tieu-5.1', { as: 'gddt' });
  await recordButton(officer, '5.1').waitFor();
  const panel = await openPanel(page, 'Phòng Giáo dục và Đào tạo');
  const set = panel.getByRole('group', { name: 'NTM nâng cao 2021–2025' });
  await set.getByRole('radio', { name: 'Danh sách riêng' }).check();
  const whole = set.getByRole('checkbox', { name: /^Cả tiêu chí 5\. / });
  expect(await whole.isChecked()).toBe(true);
  await set.getByText('Từng chỉ tiêu của tiêu chí 5', { exact: true }).click();
  await set.getByRole('checkbox', { name: /^5\.1 / }).uncheck();
  expect(await whole.evaluate((box) => (box as HTMLInputElement).indeterminate)).toBe(true);
  await panel.getByRole('button', { name: 'Lưu' }).click();
  expect(await confirm(page, 'Lưu')).toContain('NTM nâng cao 2021–2025: chỉ tiêu 5.1.');
  await rowOf(offices, 'Phòng Giáo dục và Đào tạo').getByText('danh sách riêng').waitFor();
  await recordButton(officer, '5.1').waitFor({ state: 'detached' });
  expect(await recordButton(officer, '5.2').count()).toBe(1);
  await undo(page);
  await recordButton(officer, '5.1').waitFor();
});

test('the keyboard opens the panel, leaves its questions, and returns to the same place', async () => {
  const page = await openAdministration(ACCOUNTS);
  const opener = page.getByRole('button', { name: 'Sửa Cán bộ xã Quảng An (quangan)' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Tài khoản quangan' });
  const name = panel.getByRole('textbox', { name: 'Họ và tên' });
  await eventually(() => hasFocus(name)).toBe(true);
  await page.keyboard.type('X');
  await page.keyboard.press('Escape');
  const question = page.getByRole('alertdialog', { name: 'Nội dung vừa nhập chưa được lưu' });
  await eventually(() => hasFocus(question.getByRole('button', { name: 'Tiếp tục nhập' }))).toBe(true);
  for (let presses = 0; presses < 5; presses++) {
    await page.keyboard.press('Tab');
    expect(await panel.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    expect(await hasFocus(name)).toBe(false);
  }
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  await eventually(() => hasFocus(name)).toBe(true);
  await panel.getByText('Hãy lưu hoặc hủy thay đổi ở trên trước.').waitFor();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await eventually(() => hasFocus(opener)).toBe(true);
});

test('a user who may not administer sees a notice, and no data is requested', async () => {
  const asked: string[] = [];
  const page = await visit.openPage('/', { as: 'dieuphoi' });
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(ACCOUNTS);
  await page.getByText('Không có quyền xem trang này').waitFor();
  await page.goto(UNITS);
  await page.getByText('Không có quyền xem trang này').waitFor();
  expect(asked.filter((path) => path === '/api/accounts' || path === '/api/offices')).toEqual([]);
});

/** Accessibility faults of the screen in both colour schemes. */
async function findFaults(page: Page): Promise<string[]> {
  const found: string[] = [];
  const overflow = await overflowOf(page);
  if (overflow > 0) found.push(`wider than the window by ${overflow}`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await findAccessibilityFaults(page)).map((fault) => `${colorScheme}: ${fault}`));
  }
  return found;
}

test.each([1366, 360])(
  'the pages, panels and questions are clean for axe and fit at %i px',
  async (width) => {
    const page = await openAdministration(ACCOUNTS, { width });
    await accountRow(page, 'quantri').waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Hãy nhập tên').waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const panel = await openPanel(page, 'Cán bộ xã Quảng An (quangan)');
    await panel.getByRole('button', { name: 'Khóa tài khoản' }).click();
    await page.getByRole('alertdialog').waitFor();
    expect(await findFaults(page)).toEqual([]);

    await page.goto(UNITS);
    await page.getByRole('heading', { level: 2, name: 'Phòng chuyên môn' }).waitFor();
    expect(await findFaults(page)).toEqual([]);
    const office = await openPanel(page, 'Phòng Giáo dục và Đào tạo');
    await office.getByRole('radio', { name: 'Danh sách riêng' }).first().check();
    expect(await findFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await confirm(page, 'Bỏ, không lưu');
    await openPanel(page, 'Xã Quảng An');
    expect(await findFaults(page)).toEqual([]);
  },
);
