import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listEntries } from '#shared/contract/record/entries.ts';
import { sendAsAnother } from '../../support/browser/another-person.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { cutLine } from '../../support/browser/cut-line.ts';
import { openForm } from '../../support/browser/screen.ts';
import { SET } from '../../support/record/entries.ts';

const visit = openBrowser();

const FAILED = /net::ERR_FAILED/;
const CONFLICT = /status of 409/;
const COMMUNE = '06901';
const params = { communeId: COMMUNE };

const send = (path: string, body: object) => sendAsAnother(visit.server.address, path, body);

async function entriesOf(indicator: string) {
  return (await visit.server.read(listEntries, { params, query: { set: SET, indicator } })).entries;
}

/** The values that count, newest first. */
async function countedOf(indicator: string): Promise<unknown[]> {
  const counted = (await entriesOf(indicator)).filter(
    ({ annulments }) => annulments.at(-1)?.kind !== 'annul',
  );
  return counted.map(({ value }) => value);
}

/** Records a figure if none counts. */
async function ensureFigure(indicator: string): Promise<void> {
  if ((await countedOf(indicator)).length > 0) return;
  const figure = { set: SET, indicator, effectiveOn: '2024-01-24', value: 60, replaces: null };
  await send(`/api/communes/${COMMUNE}/entries`, figure);
}

async function annulAll(indicator: string): Promise<void> {
  const entries = (await entriesOf(indicator)).map(({ id }) => id);
  await send('/api/annulments', { kind: 'annul', entries, reason: 'nhập nhầm xã' });
}

async function enterFigure(page: Page, code: string, value: string): Promise<Locator> {
  const form = await openForm(page, code);
  await form.getByRole('textbox', { name: 'Kết quả (%)' }).fill(value);
  return form;
}

test.each([
  { choice: 'Không ghi, để trống', code: '17.7', counts: [] },
  { choice: 'Ghi số liệu của tôi', code: '17.5', counts: [31.5] },
])(
  'whose figure was annulled while the form was open is asked, and “$choice” does just that',
  async ({ choice, code, counts }) => {
    await ensureFigure(code);
    const page = await visit.openPage(`/xa/${COMMUNE}`, { expects: [CONFLICT] });
    const form = await enterFigure(page, code, '31,5');
    await annulAll(code);
    await form.getByRole('button', { name: 'Lưu số liệu' }).click();
    const panel = form.getByRole('alertdialog', { name: 'Số liệu đang sửa đã bị hủy' });
    await panel.getByText(/đã bị hủy do nhập nhầm, hiện chưa có số liệu nào thay thế/).waitFor();
    expect(await panel.innerText()).toMatch(/31,5%/);
    expect(await panel.getByRole('button').allInnerTexts()).toEqual([
      'Ghi số liệu của tôi',
      'Không ghi, để trống',
    ]);
    expect(await countedOf(code)).toEqual([]);
    await panel.getByRole('button', { name: choice }).click();
    await form.waitFor({ state: 'detached' });
    await eventually(() => countedOf(code)).toEqual(counts);
  },
);

test.each([
  { choice: 'Để trống', code: '17.7', counts: [] },
  { choice: 'Ghi số liệu của tôi: 53,5%', code: '17.5', counts: [53.5] },
])(
  'whose figure was annulled while the line was cut is asked in the list, and “$choice” does just that',
  async ({ choice, code, counts }) => {
    await ensureFigure(code);
    const page = await visit.openPage(`/xa/${COMMUNE}`, { expects: [FAILED, CONFLICT] });
    const restore = await cutLine(page);
    const form = await enterFigure(page, code, '53,5');
    await form.getByRole('button', { name: 'Lưu số liệu' }).click();
    await form.waitFor({ state: 'detached' });
    await annulAll(code);
    await restore();
    await page.getByRole('link', { name: '1 số liệu cần xem lại' }).click();
    await page
      .getByText(/đã bị hủy do nhập nhầm, hiện không có số liệu\. Hãy chọn ghi hay để trống/)
      .waitFor();
    expect(await countedOf(code)).toEqual([]);
    await page.getByRole('button', { name: choice, exact: true }).click();
    await page.getByText('Không có số liệu nào chờ gửi').waitFor();
    await eventually(() => countedOf(code)).toEqual(counts);
  },
);
