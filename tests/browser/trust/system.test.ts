import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { BackupOverview, listBackups } from '#shared/contract/trust/backups.ts';
import { readSystem, SystemReport } from '#shared/contract/trust/service.ts';
import { version } from '../../../server/version.ts';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { overflowOf, WORDS } from '../../support/browser/pages.ts';
import { cellsOf, hasFocus } from '../../support/browser/screen.ts';
import { putBackup } from '../../support/process/backups.ts';
import { signInAt } from '../../support/server.ts';

const visit = openBrowser();
const SYSTEM = '/quan-tri/he-thong';

function checks(page: Page) {
  return page.getByRole('table', { name: 'Kết quả kiểm tra hệ thống' });
}

function backups(page: Page) {
  return page.getByRole('table', { name: /^Các bản sao lưu/ });
}

test('an administrator sees a healthy system, makes a backup with the keyboard and sees its restore test', async () => {
  const page = await visit.openPage('/quan-tri', { as: 'quantri' });
  await page.getByRole('link', { name: 'Hệ thống', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Hệ thống' }).waitFor();
  expect(await cellsOf(checks(page), 'Cơ sở dữ liệu')).toEqual([
    expect.stringMatching(
      /^Bình thường Đọc và ghi được\. Dung lượng [\d,]+.MB, [\d.]+ lượt ghi số liệu; tệp WAL/,
    ),
    'Không cần làm gì',
  ]);
  expect((await cellsOf(checks(page), 'Ổ đĩa'))[0]).toMatch(/^Bình thường Còn trống [\d,]+.[GT]B/);
  expect(await cellsOf(checks(page), 'Sao chép liên tục')).toEqual([
    'Lưu ý Không dùng sao chép liên tục.',
    'Không cần làm gì',
  ]);
  expect((await cellsOf(checks(page), 'Sao lưu'))[0]).toMatch(/^Bình thường Hệ thống mới đưa vào sử dụng/);
  await page
    .getByText(/^Lần sao lưu tiếp theo: \d\d:\d\d ngày \d\d\/\d\d\/\d{4} \(hằng ngày\)\. Hệ thống giữ 30 bản/)
    .waitFor();
  await page.getByText('Chưa có bản sao lưu nào.').waitFor();

  const button = page.getByRole('button', { name: /^(Sao lưu ngay|Đang sao lưu và thử khôi phục…)$/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('status')
    .getByText(/^Đang sao lưu và thử khôi phục, bắt đầu lúc/)
    .waitFor();
  expect(await hasFocus(button)).toBe(true);
  await backups(page)
    .getByText(/^Đạt, \d\d\/\d\d\/\d{4} \d\d:\d\d/)
    .waitFor();
  await page.getByRole('button', { name: 'Sao lưu ngay' }).waitFor();
  await eventually(async () => (await cellsOf(checks(page), 'Sao lưu'))[0]).toMatch(
    /^Bình thường Bản sao lưu gần nhất \(lúc .*\) đã khôi phục thử thành công/,
  );
  await backups(page).getByText('Vừa xong').waitFor();
  await backups(page)
    .getByText(/^[\d.]+ lượt ghi số liệu, mất (dưới 1|[\d,]+) giây/)
    .waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);

  await page.goto('/nhat-ky');
  await page.getByRole('table').getByText('Tạo bản sao lưu').waitFor();
});

test('problems are shown with the action needed, in both languages and on narrow screens', async () => {
  const headers = { cookie: await signInAt(visit.server.address, 'quantri') };
  const answer = await fetch(visit.server.address + listBackups.path, { headers });
  const { folder } = BackupOverview.parse(await answer.json());
  putBackup(folder, 'scheduled', new Date().toISOString(), 'damaged');
  for (const language of ['vi', 'en'] as const) {
    const words = WORDS[language].system;
    const page = await visit.openPage(SYSTEM, { as: 'quantri', width: 360, language });
    await page.getByText(words.state.degraded).waitFor();
    await page.getByText(words.check.backup.todo.failed).waitFor();
    await page.getByText(words.backups.faults.damaged).waitFor();
    expect(await overflowOf(page)).toBe(0);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  }
  const dark = await visit.openPage(SYSTEM, { as: 'quantri', scheme: 'dark' });
  await dark.getByText(WORDS.vi.system.check.attention, { exact: true }).waitFor();
  expect(await findAccessibilityFaults(dark)).toEqual([]);
});

test('a failed backup and a missing folder are explained, with the system’s message', async () => {
  const page = await visit.openPage('/quan-tri', { as: 'quantri' });
  await page.route(`**${listBackups.path}`, async (route) => {
    const answer = await route.fetch();
    const failed = { at: '2024-01-24T02:00:00.000Z', reason: 'disk-full', detail: 'ENOSPC: no space left' };
    await route.fulfill({ response: answer, json: { ...(await answer.json()), failed } });
  });
  await page.route(`**${readSystem.path}`, async (route) => {
    const answer = await route.fetch();
    const report = SystemReport.parse(await answer.json());
    const checks = { ...report.checks, backup: 'no-folder' };
    await route.fulfill({ response: answer, json: { ...report, status: 'degraded', checks } });
  });
  await page.getByRole('link', { name: 'Hệ thống', exact: true }).click();
  await page.getByText('Lần sao lưu lúc 24/01/2024 09:00 không thành công').waitFor();
  await page.getByText('Ổ đĩa đã đầy. ENOSPC: no space left').waitFor();
  expect((await cellsOf(checks(page), 'Sao lưu'))[0]).toMatch(
    /^Cần xử lý Không tìm thấy hoặc không đọc, ghi được thư mục sao lưu \//,
  );
  expect(await findAccessibilityFaults(page)).toEqual([]);
});

test('the running version is shown in both languages', async () => {
  for (const [language, name] of [
    ['vi', 'Phiên bản'],
    ['en', 'Version'],
  ] as const) {
    const page = await visit.openPage(SYSTEM, { as: 'quantri', language });
    await page.getByText(`${name} ${version}, SQLite`).waitFor();
  }
});

test('other users do not see the page', async () => {
  const page = await visit.openPage(SYSTEM, { as: 'dieuphoi' });
  await page.getByText('Không có quyền xem trang này').waitFor();
  expect(await page.getByRole('button', { name: 'Sao lưu ngay' }).count()).toBe(0);
});

test('a forgotten setting of a proxy is shown once, with what it does and the action needed', async () => {
  const headers = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' };
  await fetch(`${visit.server.address}/api/health`, { headers });
  for (const language of ['vi', 'en'] as const) {
    const words = WORDS[language].system;
    const page = await visit.openPage(SYSTEM, { as: 'quantri', language });
    await page.getByText(words.state.degraded).waitFor();
    for (const setting of ['TRUST_PROXY', 'PUBLIC_URL'] as const) {
      const { name, todo } = words.check[setting];
      const [finding = '', action] = await cellsOf(page.getByRole('table'), name);
      expect(finding).toMatch(/^(Cần xử lý|Needs attention) .*127\.0\.0\.1/);
      expect(action).toBe(todo);
      expect(await page.getByText(name, { exact: true }).count()).toBe(1);
      expect(await page.getByText(todo).count()).toBe(1);
    }
    expect(await findAccessibilityFaults(page)).toEqual([]);
  }
});
