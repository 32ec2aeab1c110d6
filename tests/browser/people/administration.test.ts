import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  ACCOUNTS,
  accountRow,
  confirm,
  openAdministration,
  openPanel,
  UNITS,
} from '../../support/browser/administration-page.ts';
import { findFaultsInBothSchemes } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { overflowOf } from '../../support/browser/pages.ts';
import { hasFocus } from '../../support/browser/screen.ts';

const visit = openBrowser();

test('the keyboard opens the panel, leaves its questions, and returns to the same place', async () => {
  const page = await openAdministration(visit, ACCOUNTS);
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

/** Faults of the screen: what does not fit, and accessibility in both colour schemes. */
async function findFaults(page: Page): Promise<string[]> {
  const overflow = await overflowOf(page);
  const wide = overflow > 0 ? [`wider than the window by ${overflow}`] : [];
  return [...wide, ...(await findFaultsInBothSchemes(page))];
}

test.each([1366, 360])(
  'the pages, panels and questions are clean for axe and fit at %i px',
  async (width) => {
    const page = await openAdministration(visit, ACCOUNTS, { width });
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
