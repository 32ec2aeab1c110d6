import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { readStanding } from '#shared/contract/standing/standings.ts';
import type { IndicatorStanding } from '#shared/domain/standing/standing.ts';
import { SET } from '../record/entries.ts';
import { REVIEW_DAY } from '../server.ts';
import type { Visit } from './browser.ts';
import { eventually } from './browser.ts';

export const IMPORT_PAGE = `/nhap-so-lieu/tep?den=${REVIEW_DAY}`;

export async function openImport(visit: Visit, options?: Parameters<Visit['openPage']>[1]): Promise<Page> {
  const page = await visit.openPage(IMPORT_PAGE, options);
  await page.getByRole('heading', { level: 1, name: 'Nhập số liệu từ tệp' }).waitFor();
  return page;
}

export async function chooseFile(page: Page, name: string, content: Buffer | string): Promise<void> {
  await page
    .getByLabel(/^Chọn tệp/)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

export function step(page: Page, name: string): Locator {
  return page.getByRole('region', { name });
}

export const reading = (page: Page) => step(page, '2. Cách đọc tệp');
export const comparison = (page: Page) => step(page, '3. So sánh với số liệu đang có');
export const recording = (page: Page) => step(page, '4. Ghi số liệu');

/** Compares the file; returns the sentence with the result. */
export async function compareFile(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^So sánh/ }).click();
  const summary = comparison(page).getByText(/^(Đã so sánh|Tệp không có ô)/);
  await summary.waitFor();
  return summary.innerText();
}

/** Rows of the comparison, one line each. */
export async function differences(page: Page): Promise<string[]> {
  const table = page.getByRole('table', { name: 'Từng ô trong tệp so với số liệu đang có' });
  await table.waitFor();
  const rows = table.getByRole('row').filter({ has: page.getByRole('rowheader') });
  const texts = await rows.allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

export async function show(page: Page, kind: string): Promise<void> {
  const chip = comparison(page)
    .getByRole('group', { name: 'Hiển thị' })
    .getByRole('button', { name: new RegExp(`^${kind} `) });
  await chip.click();
  await eventually(() => chip.getAttribute('aria-pressed')).toBe('true');
}

export async function sayColumn(page: Page, letter: string, meaning: string): Promise<void> {
  const list = page.getByRole('combobox', { name: new RegExp(`^Ý nghĩa cột ${letter}( |$)`) });
  // The list fills when it gets the focus.
  await list.focus();
  await list.selectOption({ label: meaning });
}

export async function openReading(page: Page, sheet: string): Promise<void> {
  await page.getByRole('region', { name: sheet, exact: true }).getByText('Xem và sửa cách đọc').click();
}

export async function record(page: Page, words: string): Promise<void> {
  await recording(page).getByRole('button', { name: words, exact: true }).click();
  await recording(page)
    .getByText(/^Đã ghi /)
    .waitFor();
}

/** Downloads the template by the page's button. */
export async function downloadTemplate(page: Page): Promise<Buffer> {
  const link = page.getByRole('link', { name: 'Tải mẫu Excel' });
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(file.suggestedFilename()).toBe('Mẫu nhập số liệu - NTM nâng cao 2021–2025 - 24-01-2024.xlsx');
  return readFileSync(await file.path());
}

/** A commune's numbers of met criteria and indicators, and one of its indicators. */
export async function standingOf(
  { server }: Visit,
  communeId = '06901',
  code = '17.5',
): Promise<{ met: string } & Partial<Pick<IndicatorStanding, 'value' | 'entry'>>> {
  const { criteria, criteriaMet, indicatorsMet } = await server.read(readStanding, {
    params: { communeId },
    query: { set: SET, on: REVIEW_DAY },
  });
  const indicator = criteria.flatMap(({ indicators }) => indicators).find((one) => one.code === code);
  return { met: `${criteriaMet} ${indicatorsMet}`, ...indicator };
}
