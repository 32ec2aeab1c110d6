import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { overflowOf } from '../../support/browser/pages.ts';

const visit = openBrowser();

const ADDRESS = '/trinh-chieu?ngay=2024-01-24';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

const sees = (page: Page, title: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: title }).waitFor();

/** Number of the slide in the address. */
const slideOf = (page: Page) => new URL(page.url()).searchParams.get('trang');

/** Visits each slide and collects the faults found there. */
async function eachSlide(page: Page, look: (title: string) => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  await heading(page).waitFor();
  const place = /^Trang (\d+)\/(\d+): (.*)$/;
  const status = page.getByRole('status').filter({ hasText: place });
  for (;;) {
    const [, number, total, title = ''] = place.exec(await status.innerText()) ?? [];
    await sees(page, title);
    found.push(...(await look(title)));
    if (number === total) return found;
    await page.keyboard.press('PageDown');
    await eventually(() => status.innerText()).toMatch(new RegExp(`^Trang ${Number(number) + 1}/`));
  }
}

test('keys, a typed number and a clicker change slides; the address keeps the slide; Escape ends the presentation', async () => {
  const page = await visit.openPage(ADDRESS);
  await sees(page, /^Kết quả thực hiện Bộ tiêu chí quốc gia về xã nông thôn mới nâng cao/);
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', 'Space']) await page.keyboard.press(key);
  await eventually(() => slideOf(page)).toBe('5');
  await page.keyboard.press('PageUp');
  await sees(page, 'Tiến độ đạt tiêu chí');
  await page.keyboard.type('2');
  await page.getByText('Đến trang 2: nhấn Enter').waitFor();
  await page.keyboard.press('Enter');
  await sees(page, 'Kết quả chung');
  await page.reload();
  await sees(page, 'Kết quả chung');
  await page.keyboard.press('End');
  await sees(page, 'Cảnh báo và độ tin cậy của số liệu');
  await page.keyboard.press('Home');
  await eventually(() => slideOf(page)).toBe(null);
  await page.keyboard.press('Escape');
  await sees(page, 'Tổng quan');
  expect(new URL(page.url()).searchParams.get('ngay')).toBe('2024-01-24');
});

test('the screen can be blanked and restored, the keys are listed, and buttons do the same as keys', async () => {
  const page = await visit.openPage(ADDRESS);
  await heading(page).waitFor();
  await page.keyboard.press('b');
  const blank = page.getByRole('button', { name: /^Màn hình đang tắt tạm thời/ });
  await blank.waitFor();
  await page.keyboard.press('.');
  await blank.waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Các phím điều khiển' });
  await keys.getByText('trang sau').waitFor();
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Trang sau' }).click();
  await sees(page, 'Kết quả chung');
  await page.getByRole('button', { name: 'Toàn màn hình' }).click();
  await eventually(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.getByRole('button', { name: 'Thoát toàn màn hình' }).click();
  await page.getByRole('button', { name: 'Kết thúc, về trang Tổng quan' }).click();
  await sees(page, 'Tổng quan');
});

test('the slide of a commune shows its totals, its change and each missing indicator', async () => {
  const page = await visit.openPage(ADDRESS);
  await eachSlide(page, async (title) => {
    if (title !== 'Xã Quảng An') return [];
    const slide = page.getByRole('article');
    const text = (await slide.innerText()).replace(/\s+/g, ' ');
    expect(text).toContain('16/19 tiêu chí 70/75 chỉ tiêu');
    expect(text).toContain('+1 tiêu chí, +1 chỉ tiêu so với 31/12/2023');
    expect(text).toContain('Còn thiếu 5 chỉ tiêu');
    expect(text).toContain('thiếu 3,8 điểm phần trăm (46,2% so với ≥ 50%)');
    expect(text).toContain('Dữ liệu mẫu – số liệu minh họa');
    return [];
  });
});

test.each([
  { name: 'a full-HD projector', width: 1920, height: 1080, scheme: 'light' },
  { name: 'an old projector', width: 1024, height: 768, scheme: 'dark' },
] as const)(
  'on $name nothing is cut, nothing scrolls, and axe finds no fault',
  async ({ width, height, scheme }) => {
    const page = await visit.openPage(ADDRESS, { scheme });
    await page.setViewportSize({ width, height });
    const found = await eachSlide(page, async (title) => {
      const isCut = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('article, article > div')].some(
          (box) => box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth,
        ),
      );
      const faults = await findAccessibilityFaults(page);
      return [...(isCut ? ['cut'] : []), ...faults].map((fault) => `${title}: ${fault}`);
    });
    expect(found).toEqual([]);
  },
);

test('on a phone slides scroll like pages, and a swipe changes them', async () => {
  const page = await visit.openPage(`${ADDRESS}&trang=3`, { width: 360 });
  await sees(page, 'Kết quả từng tiêu chí theo xã');
  expect(await overflowOf(page)).toBe(0);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  const swipe = (from: number, to: number) =>
    page.evaluate(
      ([start, end]) => {
        const target = document.querySelector('main') ?? document.body;
        const touch = (clientX: number) => new Touch({ identifier: 1, target, clientX, clientY: 300 });
        const send = (type: string, init: TouchEventInit) =>
          target.dispatchEvent(new TouchEvent(type, { bubbles: true, ...init }));
        send('touchstart', { touches: [touch(start)], changedTouches: [touch(start)] });
        send('touchend', { touches: [], changedTouches: [touch(end)] });
      },
      [from, to] as const,
    );
  await swipe(300, 60);
  await sees(page, 'Tiến độ đạt tiêu chí');
  await swipe(60, 300);
  await sees(page, 'Kết quả từng tiêu chí theo xã');
});

test('changes are counted from the day in the address, and a day without figures says so', async () => {
  const page = await visit.openPage('/trinh-chieu?ngay=2024-06-30&tu=2022-12-31');
  await page.getByText('Chỉ tiêu không còn đạt từ 31/12/2022').waitFor();
  await page.goto('/trinh-chieu?ngay=2022-03-01');
  await page.getByText('Chưa xã nào có số liệu theo bộ tiêu chí này đến ngày 01/03/2022.').waitFor();
});
