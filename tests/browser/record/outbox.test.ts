import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { readStanding } from '#shared/contract/standing/standings.ts';
import { DEMO_PASSWORD } from '../../../server/features/people/accounts/password-rules.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { confirmDays } from '../../support/browser/confirmed-days.ts';
import { endSessionOnSending } from '../../support/browser/ended-session.ts';
import {
  enter,
  figureCell,
  openGrid,
  recordedBy,
  textIn,
  untilRecorded,
} from '../../support/browser/grid-page.ts';
import { entryBody, SET } from '../../support/record/entries.ts';
import { signInAt } from '../../support/server.ts';

const visit = openBrowser();

const FAILED = /net::ERR_(FAILED|CONNECTION_REFUSED)/;
const UNAUTHORISED = /status of 401/;
const CONFLICT = /status of 409/;
const POSTS = /\/api\/communes\/\d+\/entries$/;

/** Blocks entries on their way to the server; the returned function unblocks them. */
async function blockEntries(page: Page): Promise<() => Promise<void>> {
  await page.context().route(POSTS, (route) => route.abort());
  return () => page.context().unroute(POSTS);
}

const waitingLink = (page: Page) => page.getByRole('link', { name: /số liệu (chờ gửi|cần xem lại)/ });

/** Signs in as another account in the same browser: its cookie takes the place of the other, so that no request comes without one. */
async function changeAccount(page: Page, username: 'dieuphoi' | 'quangan'): Promise<void> {
  const [name = '', value = ''] = (await signInAt(visit.server.address, username)).split('=');
  await page
    .context()
    .addCookies([{ name, value, url: visit.server.address, httpOnly: true, sameSite: 'Lax' }]);
}

test('while the server is down values wait, every page shows their number, and they are sent when it is back', async () => {
  const page = await openGrid(visit, 'xa=06898&den=2024-01-23', { expects: [FAILED] });
  await page.getByRole('link', { name: 'Tổng quan', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
  await page.goBack();
  await figureCell(page, '14.1').click();
  await visit.server.stop();
  await enter(page, '81,1');
  await enter(page, '82,2');
  await eventually(() => figureCell(page, '14.1').innerText()).toMatch(/81,1\s*chờ gửi/);
  await eventually(() => waitingLink(page).innerText()).toContain('2 số liệu chờ gửi');
  await page.getByRole('link', { name: 'Tổng quan', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
  await eventually(() => waitingLink(page).count()).toBe(1);
  await visit.server.startAgain();
  await untilRecorded(visit, '06898', 2);
  await eventually(() => waitingLink(page).count()).toBe(0);
});

test('after a reload waiting values are shown in their cells and sent once', async () => {
  const page = await openGrid(visit, 'xa=06904&den=2024-01-23', { expects: [FAILED] });
  const unblock = await blockEntries(page);
  await figureCell(page, '14.1').click();
  await enter(page, '83,3');
  await eventually(() => waitingLink(page).count()).toBe(1);
  await page.reload();
  await eventually(() => textIn(figureCell(page, '14.1'))).toBe('83,3');
  expect(await recordedBy(visit, '06904')).toEqual([]);
  await unblock();
  await untilRecorded(visit, '06904', 1);
  await eventually(() => figureCell(page, '14.1').innerText()).toMatch(/83,3\s*đã lưu/);
});

test('closing the page with values waiting asks for confirmation', async () => {
  const page = await openGrid(visit, 'xa=06910&den=2024-01-23', { expects: [FAILED] });
  const unblock = await blockEntries(page);
  await figureCell(page, '14.1').click();
  await enter(page, '84,4');
  await eventually(() => waitingLink(page).count()).toBe(1);
  const asked = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.type());
      void dialog.dismiss();
    });
  });
  await page.close({ runBeforeUnload: true });
  expect(await asked).toBe('beforeunload');
  await unblock();
  await untilRecorded(visit, '06910', 1);
});

test('when the session ends typed values stay, and are sent after the same user has signed in again', async () => {
  const page = await openGrid(visit, 'xa=06913&den=2024-01-23', { expects: [UNAUTHORISED] });
  await figureCell(page, '14.1').click();
  await endSessionOnSending(page);
  await enter(page, '85,5');
  const password = page.getByLabel('Mật khẩu', { exact: true });
  await password.waitFor();
  expect(await recordedBy(visit, '06913')).toEqual([]);
  await password.fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await untilRecorded(visit, '06913', 1);
  await eventually(() => textIn(figureCell(page, '14.1'))).toBe('85,5');
  // Typing continues in the cell with the outline.
  await page.getByRole('region', { name: 'Ô đang chọn' }).getByText('14.2', { exact: true }).waitFor();
  await figureCell(page, '14.2').focus();
  await enter(page, '86,6');
  await untilRecorded(visit, '06913', 2);
  expect((await recordedBy(visit, '06913'))[0]?.slice(0, 2)).toEqual(['14.2', 86.6]);
});

test('waiting values of one account are never sent under another, which sees their number', async () => {
  const page = await openGrid(visit, 'xa=06901&den=2024-01-23', { as: 'quangan', expects: [FAILED] });
  const unblock = await blockEntries(page);
  await figureCell(page, '14.1').click();
  await enter(page, '86,6');
  await eventually(() => waitingLink(page).count()).toBe(1);
  // No tab is open meanwhile; the next test has one that does not notice the new account.
  await page.goto('about:blank');
  await changeAccount(page, 'dieuphoi');
  await unblock();
  await page.goto('/nhap-so-lieu/cho');
  await page.getByText('Tài khoản quangan còn 1 số liệu chờ gửi trên máy này').waitFor();
  await page.goto('/nhap-so-lieu?xa=06904&den=2024-01-22');
  await figureCell(page, '14.2').click();
  await enter(page, '71');
  await eventually(async () => (await recordedBy(visit, '06904'))[0]).toEqual([
    '14.2',
    71,
    '2024-01-22',
    'dieuphoi',
  ]);
  expect(await recordedBy(visit, '06901')).toEqual([]);
  await page.goto('about:blank');
  await changeAccount(page, 'quangan');
  await page.goto('/');
  await eventually(() => recordedBy(visit, '06901')).toEqual([['14.1', 86.6, '2024-01-23', 'quangan']]);
});

test('a tab that has not noticed a new account sends nothing under it', async () => {
  const page = await openGrid(visit, 'xa=06901&den=2024-01-22', { as: 'quangan', expects: [UNAUTHORISED] });
  await figureCell(page, '14.2').click();
  await changeAccount(page, 'dieuphoi');
  await enter(page, '72,2');
  await eventually(() => page.getByRole('button', { name: 'Cán bộ Văn phòng điều phối' }).count()).toBe(1);
  const on22 = async () => (await recordedBy(visit, '06901')).filter(([, , on]) => on === '2024-01-22');
  expect(await on22()).toEqual([]);
  await page.goto('about:blank');
  await changeAccount(page, 'quangan');
  await page.goto('/');
  await eventually(on22).toEqual([['14.2', 72.2, '2024-01-22', 'quangan']]);
});

test('in a conflict the user sees both figures and keeps the other or records their own', async () => {
  const page = await openGrid(visit, 'xa=06916&den=2024-01-23', { expects: [FAILED, CONFLICT] });
  const unblock = await blockEntries(page);
  await figureCell(page, '14.1').click();
  await enter(page, '87,7');
  await enter(page, '88,8');
  await eventually(() => waitingLink(page).innerText()).toContain('2');
  for (const [indicator, value] of [
    ['14.1', 61],
    ['14.2', 62],
  ] as const)
    await recordAs('06916', indicator, value);
  await unblock();
  await eventually(() => waitingLink(page).innerText()).toContain('2 số liệu cần xem lại');
  await figureCell(page, '14.1').click();
  const detail = page.getByRole('region', { name: 'Ô đang chọn' });
  await detail.getByText(/Bạn nhập: 87,7%. Trong lúc đó .* đã ghi: 61%/).waitFor();
  await detail.getByRole('button', { name: /^Ghi số liệu của tôi/ }).click();
  await untilRecorded(visit, '06916', 1);
  await figureCell(page, '14.2').click();
  await detail.getByRole('button', { name: /^Giữ số liệu của/ }).click();
  await eventually(() => waitingLink(page).count()).toBe(0);
  await eventually(() => textIn(figureCell(page, '14.2'))).toBe('62');
  expect(await recordedBy(visit, '06916')).toEqual([['14.1', 87.7, '2024-01-23', 'dieuphoi']]);
});

test('one of two tabs sends for both, and the other takes over when it is closed', async () => {
  const first = await openGrid(visit, 'xa=06917&den=2024-01-23');
  const second = await first.context().newPage();
  const posts: string[] = [];
  for (const [name, page] of Object.entries({ first, second })) {
    page.on('request', (request) => {
      if (request.method() === 'POST' && POSTS.test(request.url())) posts.push(name);
    });
  }
  await second.goto('/nhap-so-lieu?xa=06917&den=2024-01-23');
  await confirmDays(second);
  await figureCell(second, '14.1').click();
  await enter(second, '89,9');
  await eventually(() => figureCell(second, '14.1').innerText()).toMatch(/89,9\s*đã lưu/);
  await first.close();
  await enter(second, '90,1');
  await untilRecorded(visit, '06917', 2);
  await eventually(() => posts).toEqual(['first', 'second']);
});

test('signing out with values waiting shows a warning; they stay on the machine and are sent after the next sign-in', async () => {
  const page = await openGrid(visit, 'xa=06919&den=2024-01-22', { expects: [FAILED] });
  const unblock = await blockEntries(page);
  await figureCell(page, '14.1').click();
  await enter(page, '87,7');
  await eventually(() => waitingLink(page).count()).toBe(1);
  await page.getByRole('button', { name: 'Cán bộ Văn phòng điều phối' }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('alert').filter({ hasText: 'Còn 1 số liệu chưa được máy chủ ghi' }).waitFor();
  await page.getByRole('button', { name: 'Vẫn đăng xuất' }).click();
  await page.getByLabel('Mật khẩu', { exact: true }).waitFor();
  await unblock();
  expect(await recordedBy(visit, '06919')).toEqual([]);
  await page.getByLabel('Tên đăng nhập').fill('dieuphoi');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await untilRecorded(visit, '06919', 1);
});

test('a value being typed when the page closes is kept and sent', async () => {
  const page = await openGrid(visit, 'xa=06910&den=2024-01-22');
  await figureCell(page, '14.1').click();
  await page.keyboard.type('84,6');
  await page.reload();
  await untilRecorded(visit, '06910', 2);
  expect((await recordedBy(visit, '06910'))[0]?.slice(0, 3)).toEqual(['14.1', 84.6, '2024-01-22']);
  await eventually(() => textIn(figureCell(page, '14.1'))).toBe('84,6');
});

test('values stored by a tab that closed without telling the others are sent by another tab', async () => {
  const first = await openGrid(visit, 'xa=06898&den=2024-01-22', { expects: [FAILED] });
  await figureCell(first, '14.1').click();
  const second = await first.context().newPage();
  await second.goto('/nhap-so-lieu?xa=06904&den=2024-01-22');
  await figureCell(second, '14.1').waitFor();
  await first.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => undefined;
  });
  const unblock = await blockEntries(first);
  for (const text of ['71,1', '72,2', '73,3']) await enter(first, text);
  await eventually(() => waitingLink(first).innerText()).toContain('3 số liệu chờ gửi');
  await first.close();
  await unblock();
  await untilRecorded(visit, '06898', 5);
});

test('a figure that arrives during typing is not overwritten; both are shown', async () => {
  const page = await openGrid(visit, 'xa=06917&den=2024-01-22', { expects: [CONFLICT] });
  await figureCell(page, '14.2').click();
  await page.keyboard.type('91,9');
  const seen = page.waitForResponse((response) => response.url().includes('/standing?'));
  await recordAs('06917', '14.2', 92.7, '2024-01-22');
  await seen;
  await page.keyboard.press('Enter');
  await eventually(() => waitingLink(page).innerText()).toContain('1 số liệu cần xem lại');
  await figureCell(page, '14.2').click();
  await page
    .getByRole('region', { name: 'Ô đang chọn' })
    .getByText(/Bạn nhập: 91,9%. Trong lúc đó .* đã ghi: 92,7%/)
    .waitFor();
});

/** Another client records a figure. */
async function recordAs(
  communeId: string,
  indicator: string,
  value: number,
  on = '2024-01-23',
): Promise<void> {
  const { criteria } = await visit.server.read(readStanding, {
    params: { communeId },
    query: { set: SET, on },
  });
  const seen = criteria.flatMap(({ indicators }) => indicators).find(({ code }) => code === indicator)?.entry;
  const body = entryBody({
    id: crypto.randomUUID(),
    indicator,
    value,
    effectiveOn: on,
    replaces: seen?.id ?? null,
  });
  const answer = await fetch(`${visit.server.address}${recordEntry.path.replace(':communeId', communeId)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: await signInAt(visit.server.address, 'dieuphoi') },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(201);
}
