import type { Page, Request } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser } from '../../support/browser/browser.ts';
import { seesWholePage } from '../../support/browser/pages.ts';
import {
  explanationButton,
  indicatorItem,
  openForm,
  seesOnBoard,
  seesTotals,
} from '../../support/browser/screen.ts';

const visit = openBrowser();

/** Limit in milliseconds until others see a figure. */
const SOON = 2_000;

const isStream = (request: Request) => new URL(request.url()).pathname === '/api/changes';

test('a third browser sees a figure within two seconds, without reloading and without losing its scroll position', async () => {
  const [writer, board, reader] = await Promise.all([
    visit.openPage('/xa/06901', { as: 'quangan' }),
    visit.openPage('/', { as: 'lanhdao' }),
    visit.openPage('/xa/06901', { as: 'gddt' }),
  ]);
  await seesOnBoard(board, 'Quảng An', '16/19', '70/75');
  await seesTotals(reader, '16/19', '70/75');
  // A chart that comes late would move the page.
  await seesWholePage(reader, 'Xã Quảng An');
  await explanationButton(reader, '17.5').click();
  await indicatorItem(reader, '17.5').getByText('46,2%').first().waitFor();
  await reader.evaluate(() => Object.assign(window, { isSamePage: true }));
  const scrolled = await reader.evaluate(() => window.scrollY);

  await record(writer, '17.5', '55');
  const recordedAt = Date.now();
  await Promise.all([
    seesOnBoard(board, 'Quảng An', '16/19', '71/75'),
    indicatorItem(reader, '17.5').getByText('55%').first().waitFor(),
  ]);
  expect(Date.now() - recordedAt).toBeLessThan(SOON);
  expect(await reader.evaluate(() => [window.scrollY, 'isSamePage' in window])).toEqual([scrolled, true]);
  expect(await explanationButton(reader, '17.5').getAttribute('aria-expanded')).toBe('true');
});

test('after an outage of the server a page follows again and shows what it missed', async () => {
  const reader = await visit.openPage('/', {
    as: 'lanhdao',
    expects: [/net::ERR_CONNECTION_REFUSED/],
  });
  await seesWholePage(reader, 'Tổng quan');
  const refused = reader.waitForEvent('requestfailed', isStream);
  await visit.server.stop();
  await refused;
  await visit.server.startAgain();
  const writer = await visit.openPage('/xa/06901', { as: 'quangan' });
  await record(writer, '13.2', '1');
  await seesOnBoard(reader, 'Quảng An', '17/19', '72/75');
});

test('a hidden page holds no connection, and is current when it is shown again', async () => {
  const reader = await visit.openPage('/', { as: 'lanhdao' });
  await seesOnBoard(reader, 'Quảng An', '17/19', '72/75');
  const ended = reader.waitForEvent('requestfailed', isStream);
  await setVisibility(reader, 'hidden');
  await ended;
  const writer = await visit.openPage('/xa/06901', { as: 'quangan' });
  await record(writer, '17.5', '40');
  await setVisibility(reader, 'visible');
  await seesOnBoard(reader, 'Quảng An', '17/19', '71/75');
});

async function record(page: Page, code: string, value: string): Promise<void> {
  const form = await openForm(page, code);
  await form.getByRole('textbox', { name: /^Kết quả/ }).fill(value);
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  await page.getByText(new RegExp(`^Đã lưu chỉ tiêu ${code}: ${value}(%|\\s)`)).waitFor();
}

/** Simulates hiding the tab, which a headless browser does not do by itself. */
async function setVisibility(page: Page, state: DocumentVisibilityState): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}
