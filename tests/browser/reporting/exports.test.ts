import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ExportTable } from '#shared/contract/reporting/exports.ts';
import { readBoard, readStanding } from '#shared/contract/standing/standings.ts';
import type { FigureValue } from '#shared/domain/values/value.ts';
import { vi } from '#shared/messages/vi.ts';
import { openBrowser } from '../../support/browser/browser.ts';
import { readWorkbook, unzip } from '../../support/files/exports.ts';
import { SET } from '../../support/record/entries.ts';
import { REVIEW_DAY } from '../../support/server.ts';

const visit = openBrowser();

const query = { set: SET, on: REVIEW_DAY };
const HEADINGS = vi.files.column;

/** Clicks a download link and reads the file. */
async function download(page: Page, link: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

function csvLink(page: Page, table: string, format: string): Promise<Locator> {
  return page
    .getByRole('button', { name: `Định dạng khác: ${table}` })
    .click()
    .then(() => page.getByRole('link', { name: format }));
}

function readCsv(bytes: Buffer, delimiter: string): Record<string, string>[] {
  return parse(bytes, { bom: true, delimiter, record_delimiter: '\r\n', columns: true });
}

/** Code, status and value of every indicator from the API. */
async function judged(): Promise<{ code: string; status: string; value: FigureValue | null }[]> {
  const standing = await visit.server.read(readStanding, { params: { communeId: '06901' }, query });
  return standing.criteria.flatMap(({ indicators }) =>
    indicators.map(({ code, status, value }) => ({ code, status, value })),
  );
}

const statusWords: Record<string, string> = vi.status.indicator;

/** A value as shown to people, with a decimal comma. */
function inWords(value: FigureValue | null): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? vi.status[value ? 'yes' : 'no'] : String(value).replace('.', ',');
}

test('the CSV of indicators for programs equals the API', async () => {
  const page = await visit.openPage('/xa/06901');
  const link = await csvLink(page, 'Kết quả từng chỉ tiêu', 'CSV (RFC 4180)');
  const { name, bytes } = await download(page, link);
  expect(name).toBe(`indicators_06901_${SET}_${REVIEW_DAY}.csv`);
  const rows = readCsv(bytes, ',').map(({ indicator, status, value }) => ({ indicator, status, value }));
  const expected = (await judged()).map(({ code, status, value }) => ({
    indicator: code,
    status,
    value: value === null ? '' : String(value),
  }));
  expect(rows).toEqual(expected);
  expect(
    rows.filter(({ status }) => ['met', 'met-low', 'not-applicable'].includes(status ?? '')),
  ).toHaveLength(70);
});

test('the CSV of indicators for a Vietnamese Excel has the same in words', async () => {
  const page = await visit.openPage('/xa/06901');
  const link = await csvLink(page, 'Kết quả từng chỉ tiêu', 'CSV cho Excel tiếng Việt');
  const { bytes } = await download(page, link);
  const rows = readCsv(bytes, ';').map((row) => [
    row[HEADINGS.indicator],
    row[HEADINGS.status],
    row[HEADINGS.value],
  ]);
  const expected = (await judged()).map(({ code, status, value }) => [
    `CT ${code}`,
    statusWords[status],
    inWords(value),
  ]);
  expect(rows).toEqual(expected);
  expect(rows).toContainEqual(['CT 14.1', 'Đạt, còn thấp', '95,3']);
});

test('the workbook of indicators has the same, with numbers as numbers and codes as text', async () => {
  const page = await visit.openPage('/xa/06901');
  const link = page.getByRole('link', { name: 'Tải Excel: Kết quả từng chỉ tiêu' });
  const { name, bytes } = await download(page, link);
  expect(name).toBe('Kết quả từng chỉ tiêu - Quảng An - NTM nâng cao 2021–2025 - 24-01-2024.xlsx');
  const [sheet] = (await readWorkbook(bytes)).sheets;
  const [headings = [], ...cells] = sheet?.cells ?? [];
  const at = (row: unknown[], heading: string) => row[headings.indexOf(heading)] ?? null;
  const expected = (await judged()).map(({ code, status, value }) => [
    code,
    statusWords[status],
    typeof value === 'boolean' ? inWords(value) : value,
  ]);
  const read = cells.map((row) =>
    [HEADINGS.indicator, HEADINGS.status, HEADINGS.value].map((heading) => at(row, heading)),
  );
  expect(read).toEqual(expected);
  expect(read).toContainEqual(['17.10', 'Đạt', 7.1]);
});

test('the standings of the board equal the API on the chosen day', async () => {
  const page = await visit.openPage('/?ngay=2023-06-30');
  const link = await csvLink(page, 'Hiện trạng các xã', 'CSV (RFC 4180)');
  const { name, bytes } = await download(page, link);
  expect(name).toBe(`standings_${SET}_2023-06-30.csv`);
  const { communes } = await visit.server.read(readBoard, { query: { ...query, on: '2023-06-30' } });
  expect(
    readCsv(bytes, ',').map(({ communeId, criteriaMet, indicatorsMet }) => [
      communeId,
      criteriaMet,
      indicatorsMet,
    ]),
  ).toEqual(communes.map((row) => [row.communeId, String(row.criteriaMet), String(row.indicatorsMet)]));
});

test('files follow the language of the screen', async () => {
  const page = await visit.openPage('/xa/06901', { language: 'en' });
  const link = page.getByRole('link', { name: /^Download Excel: .*indicator/i });
  const { bytes } = await download(page, link);
  const [sheet] = (await readWorkbook(bytes)).sheets;
  expect(sheet?.cells[0]).not.toContain(HEADINGS.indicator);
  expect(sheet?.cells[0]?.[0]).toMatch(/commune/i);
});

test('all tables come in one ZIP with their description', async () => {
  const page = await visit.openPage(`/bao-cao?ngay=${REVIEW_DAY}`);
  const { name, bytes } = await download(page, page.getByRole('link', { name: 'Tải ZIP' }));
  expect(name).toBe(`ntm_${SET}_${REVIEW_DAY}.zip`);
  const files = unzip(bytes);
  expect(Object.keys(files)).toEqual([
    'datapackage.json',
    ...ExportTable.options.map((table) => `${table}.csv`),
  ]);
  expect(JSON.parse(files['datapackage.json'] ?? '')).toMatchObject({ view: { on: REVIEW_DAY } });
});
