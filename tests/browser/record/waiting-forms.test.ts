import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { listEntries } from '#shared/contract/record/entries.ts';
import { listCommuneMetrics } from '#shared/contract/record/metrics.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { cutLine } from '../../support/browser/cut-line.ts';
import { openForm } from '../../support/browser/screen.ts';
import { SET } from '../../support/record/entries.ts';
import { signInAt } from '../../support/server.ts';

const visit = openBrowser();

const FAILED = /net::ERR_FAILED/;
const CONFLICT = /status of 409/;

const waitingLink = (page: Page) => page.getByRole('link', { name: /^\d+ số liệu (chờ gửi|cần xem lại)$/ });

async function latest(communeId: string, indicator: string) {
  const { entries } = await visit.server.read(listEntries, {
    params: { communeId },
    query: { set: SET, indicator },
  });
  return entries[0];
}

async function population(communeId: string): Promise<number | undefined> {
  const query = { on: '2024-01-24', metric: 'population' } as const;
  const { points } = await visit.server.read(listCommuneMetrics, { params: { communeId }, query });
  return points.at(-1)?.value;
}

async function enterPopulation(page: Page, value: string): Promise<Locator> {
  const form = page.getByRole('region', { name: 'Nhập hoặc đính chính chỉ số' });
  await form.getByRole('combobox').selectOption('Dân số');
  await form.getByRole('textbox', { name: /^Giá trị/ }).fill(value);
  await form.getByRole('button', { name: 'Ghi số liệu' }).click();
  return form;
}

test('a figure of the form that conflicts when it is sent shows both sides in the waiting list', async () => {
  const page = await visit.openPage('/xa/06901', { expects: [FAILED, CONFLICT] });
  const restore = await cutLine(page);
  const form = await openForm(page, '17.5');
  await form.getByRole('textbox', { name: 'Kết quả (%)' }).fill('53,5');
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  await form.waitFor({ state: 'detached' });
  const seen = await latest('06901', '17.5');
  await send('POST', '/api/communes/06901/entries', 'quangan', {
    id: crypto.randomUUID(),
    set: SET,
    indicator: '17.5',
    effectiveOn: '2024-01-24',
    value: 61,
    replaces: seen?.id ?? null,
  });
  await restore();
  await eventually(() => waitingLink(page).innerText()).toContain('1 số liệu cần xem lại');
  await waitingLink(page).click();
  await page.getByText(/Bạn nhập: 53,5%. Trong lúc đó .* đã ghi: 61%/).waitFor();
  await page.getByRole('button', { name: /^Ghi số liệu của tôi/ }).click();
  await page.getByText('Không có số liệu nào chờ gửi').waitFor();
  expect(await latest('06901', '17.5')).toMatchObject({ value: 53.5, author: 'dieuphoi' });
});

interface DrawerCase {
  name: string;
  code: string;
  fill: (form: Locator) => Promise<void>;
  waits: RegExp;
  recorded: object;
}

const CASES: DrawerCase[] = [
  {
    name: 'a figure',
    code: '17.5',
    fill: async (form) => {
      await form.getByRole('textbox', { name: 'Kết quả (%)' }).fill('52,5');
      await form.getByRole('button', { name: 'Lưu số liệu' }).click();
    },
    waits: /17\.5 – Quảng An: 52,5%/,
    recorded: { value: 52.5, judgement: null, origin: 'form', author: 'dieuphoi' },
  },
  {
    name: 'a judgement',
    code: '17.4',
    fill: async (form) => {
      await form.getByLabel('Đánh giá của cán bộ').selectOption('Đạt');
      await form.getByLabel('Lý do đánh giá').fill('Biên bản kiểm tra');
      await form.getByRole('button', { name: 'Lưu số liệu' }).click();
    },
    waits: /17\.4 – Quảng An: .*Đạt/,
    recorded: { judgement: 'met', reason: 'Biên bản kiểm tra' },
  },
  {
    name: 'a withdrawal',
    code: '18.1',
    fill: async (form) => {
      await form.getByRole('button', { name: 'Rút số liệu' }).click();
      await form.getByLabel('Lý do rút số liệu').fill('Nhập nhầm xã');
      await form.getByRole('button', { name: 'Rút số liệu' }).click();
    },
    waits: /18\.1 – Quảng An: rút số liệu/,
    recorded: { value: null, judgement: null, reason: 'Nhập nhầm xã' },
  },
];

describe('entered in the form of an indicator while the line is cut', () => {
  test.each(CASES)(
    '$name survives a closed tab and is sent once',
    async ({ code, fill, waits, recorded }) => {
      const page = await visit.openPage('/xa/06901', { expects: [FAILED] });
      const restore = await cutLine(page);
      const form = await openForm(page, code);
      await fill(form);
      await form.waitFor({ state: 'detached' });
      await page
        .getByRole('status')
        .getByText(`số liệu chỉ tiêu ${code} được giữ trên máy này và tự gửi khi có kết nối`)
        .waitFor();
      await eventually(() => waitingLink(page).innerText()).toContain('1 số liệu chờ gửi');
      const other = await page.context().newPage();
      await page.close();
      await other.goto('/nhap-so-lieu/cho');
      await other.getByRole('listitem').filter({ hasText: waits }).waitFor();
      await restore();
      await other.getByText('Không có số liệu nào chờ gửi').waitFor();
      expect(await latest('06901', code)).toMatchObject(recorded);
    },
  );
});

test('a metric entered while the line is cut is listed at its form, survives a reload and is sent once', async () => {
  const page = await visit.openPage('/xa/06904', { expects: [FAILED] });
  const restore = await cutLine(page);
  const form = await enterPopulation(page, '5.123');
  await form.getByText(/được giữ trên máy này/).waitFor();
  await form.getByRole('listitem').filter({ hasText: 'Dân số: 5.123' }).waitFor();
  expect(await form.getByRole('textbox', { name: /^Giá trị/ }).inputValue()).toBe('');
  await page.reload();
  await form.getByRole('listitem').filter({ hasText: 'Dân số: 5.123' }).waitFor();
  await enterPopulation(page, '5.124');
  await form.getByRole('listitem').filter({ hasText: 'Dân số: 5.124' }).waitFor();
  await restore();
  await eventually(() => form.getByRole('listitem').count()).toBe(0);
  expect(await population('06904')).toBe(5124);
});

test('values kept by the first version of the store are sent and shown after the update', async () => {
  const page = await visit.openPage('/');
  await page.route('**/empty', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>-</title>' }),
  );
  await page.goto('/empty');
  const seen = await latest('06910', '14.1');
  const [kept, unreadable] = [
    { id: crypto.randomUUID(), value: 71.5, text: '71,5', indicator: '14.1' },
    { id: crypto.randomUUID(), value: null, text: 'bảy mốt', indicator: '14.2' },
  ].map(({ text, ...body }) => ({
    id: body.id,
    author: 'dieuphoi',
    communeId: '06910',
    body: {
      ...body,
      set: SET,
      effectiveOn: '2024-01-22',
      judgement: null,
      reason: null,
      note: null,
      replaces: body.value === null ? null : (seen?.id ?? null),
      origin: 'grid',
    },
    text,
    enteredAt: '2024-01-22T02:00:00.000Z',
  }));
  await page.evaluate(storeAsVersion1, [
    kept,
    { ...unreadable, obstacle: { kind: 'unreadable', rule: 'value-not-number' } },
  ]);
  await page.goto('/nhap-so-lieu/cho');
  await page.getByRole('listitem').filter({ hasText: '14.2 – Dực Yên: bảy mốt' }).waitFor();
  await eventually(async () => (await latest('06910', '14.1'))?.value).toBe(71.5);
  expect(await page.getByRole('listitem').filter({ hasText: '14.1 – ' }).count()).toBe(0);
});

test('a metric refused when it is sent says why in the list, and is discarded only after a question', async () => {
  const page = await visit.openPage('/xa/06901', { as: 'quangan', expects: [FAILED, /status of 403/] });
  const restore = await cutLine(page);
  const form = await enterPopulation(page, '6.001');
  await form.getByRole('listitem').filter({ hasText: '6.001' }).waitFor();
  await send('PATCH', '/api/accounts/quangan', 'quantri', { communes: ['06904'] });
  await restore();
  await page.getByRole('link', { name: '1 số liệu cần xem lại' }).click();
  const item = page.getByRole('listitem').filter({ hasText: 'Dân số – Quảng An: 6.001' });
  await item.getByText(/“6\.001” chưa được ghi/).waitFor();
  const discard = item.getByRole('button', { name: 'Không ghi nữa' });
  await discard.click();
  await item.getByRole('alertdialog').getByRole('button', { name: 'Hủy' }).click();
  await discard.click();
  await item.getByRole('alertdialog').getByRole('button', { name: 'Không ghi nữa' }).click();
  await page.getByText('Không có số liệu nào chờ gửi').waitFor();
  expect(await population('06901')).not.toBe(6001);
});

/** Runs in the page: makes the store as its first version did, with these values. */
async function storeAsVersion1(edits: readonly unknown[]): Promise<void> {
  const done = (request: IDBRequest) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  await done(indexedDB.deleteDatabase('ntm-outbox'));
  const opening = indexedDB.open('ntm-outbox', 1);
  opening.onupgradeneeded = () =>
    opening.result.createObjectStore('edit', { keyPath: 'order', autoIncrement: true });
  await done(opening);
  const store = opening.result.transaction('edit', 'readwrite').objectStore('edit');
  for (const edit of edits) await done(store.add(edit));
  opening.result.close();
}

/** Another client sends a request. */
async function send(method: string, path: string, as: 'quangan' | 'quantri', body: object): Promise<void> {
  const answer = await fetch(`${visit.server.address}${path}`, {
    method,
    headers: { 'content-type': 'application/json', cookie: await signInAt(visit.server.address, as) },
    body: JSON.stringify(body),
  });
  expect(answer.ok).toBe(true);
}
