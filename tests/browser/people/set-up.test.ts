import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CLIENT_FOLDER } from '../../../server/client-folder.ts';
import { readConfig } from '../../../server/config.ts';
import { type RunningServer, startServer } from '../../../server/start-server.ts';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { overflowOf } from '../../support/browser/pages.ts';
import { hasFocus } from '../../support/browser/screen.ts';

const visit = openBrowser();

/** A server without accounts, as on its first start. */
async function startEmptyServer(): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-tracker-set-up-'));
  const config = readConfig({ PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent' });
  const server = await startServer(config, { clientFolder: CLIENT_FOLDER });
  onTestFinished(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return server;
}

test('the first start asks for the set-up code and creates the first account, without a demonstration', async () => {
  const { address, setUpCode = '' } = await startEmptyServer();
  // A separate server, on another host than the pages of this file.
  const page = await visit.openPage(address, { as: null, expects: [/^request to /, /status of 422/] });
  await page.getByRole('heading', { level: 1, name: 'Thiết lập lần đầu' }).waitFor();
  const field = (name: string) => page.getByLabel(name, { exact: true });
  const send = page.getByRole('button', { name: 'Tạo tài khoản' });
  await field('Mật khẩu').fill('ngắn');
  await send.click();
  await page.getByText('Hãy nhập mã thiết lập').waitFor();
  await page.getByText('Mật khẩu phải có ít nhất 10 ký tự').waitFor();
  await field('Mã thiết lập').fill('AAAA-AAAA-AAAA');
  await field('Họ và tên').fill('Nguyễn Thị Hà');
  await field('Tên đăng nhập').fill('Nguyen.Ha');
  await field('Mật khẩu').fill('mùa xuân về trên Đầm Hà');
  await send.click();
  await page.getByText('Mã không đúng hoặc đã hết hạn').waitFor();
  await eventually(() => hasFocus(field('Mã thiết lập'))).toBe(true);
  for (const width of [1366, 360]) {
    await page.setViewportSize({ width, height: 740 });
    expect(await overflowOf(page)).toBe(0);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  }
  await field('Mã thiết lập').fill(setUpCode);
  await send.click();
  await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
  await page.context().clearCookies();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
  expect(await page.getByRole('region', { name: 'Bản trình diễn' }).count()).toBe(0);
});
