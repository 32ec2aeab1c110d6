import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { BackupOverview, listBackups } from '#shared/contract/backups.ts';
import { findAccessibilityFaults } from '../support/axe.ts';
import { putBackup } from '../support/backups.ts';
import { eventually, openBrowser } from '../support/browser.ts';
import { overflowOf, WORDS } from '../support/pages.ts';
import { cellsOf, hasFocus } from '../support/screen.ts';
import { signInAt } from '../support/server.ts';

const visit = openBrowser();
const SYSTEM = '/quan-tri/he-thong';

function checks(page: Page) {
  return page.getByRole('table', { name: 'Kết quả kiểm tra hệ thống' });
}

function backups(page: Page) {
  return page.getByRole('table', { name: /^Các bản sao lưu/ });
}

test('an administrator sees that all is well, takes a backup with the keyboard, and finds it restored', async () => {
  const page = await visit.openPage('/quan-tri', { as: 'quantri' });
  await page.getByRole('link', { name: 'Hệ thống', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Hệ thống' }).waitFor();
  expect(await cellsOf(checks(page), 'Cơ sở dữ liệu')).toEqual([
    expect.stringMatching(/^Tốt Đọc và ghi được\. Dung lượng [\d,]+.MB, có [\d.]+ số liệu/),
    'Không cần làm gì',
  ]);
  expect((await cellsOf(checks(page), 'Ổ đĩa'))[0]).toMatch(/^Tốt Còn trống [\d,]+.[GT]B/);
  expect(await cellsOf(checks(page), 'Sao chép liên tục')).toEqual([
    'Lưu ý Không dùng sao chép liên tục.',
    'Không cần làm gì',
  ]);
  expect((await cellsOf(checks(page), 'Sao lưu'))[0]).toMatch(/^Tốt Hệ thống mới đưa vào sử dụng/);
  await page.getByText(/^Bản tiếp theo: .* hằng ngày lúc \d\d:\d\d\. Giữ 30 bản/).waitFor();
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
    /^Tốt Bản gần nhất khôi phục được, lúc/,
  );
  expect(await findAccessibilityFaults(page)).toEqual([]);

  await page.goto('/nhat-ky');
  await page.getByRole('table').getByText('Tạo bản sao lưu').waitFor();
});

test('what is wrong is said in words, with what to do, in both languages and where there is little room', async () => {
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

test('nobody else sees the page', async () => {
  const page = await visit.openPage(SYSTEM, { as: 'dieuphoi' });
  await page.getByText('Không có quyền xem trang này').waitFor();
  expect(await page.getByRole('button', { name: 'Sao lưu ngay' }).count()).toBe(0);
});
