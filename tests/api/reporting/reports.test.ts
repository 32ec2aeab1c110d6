import { describe, expect, test, vi } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import {
  createReport,
  downloadReport,
  draftReport,
  listReports,
  readReport,
} from '#shared/contract/reporting/reports.ts';
import { readBoard, readStanding } from '#shared/contract/standing/standings.ts';
import { changeCommune } from '#shared/contract/units/communes.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { unzip } from '../../support/files/exports.ts';
import { reportBody } from '../../support/files/reports.ts';
import { entryBody, SET } from '../../support/record/entries.ts';

// Loading the sample and writing Word files takes more than five seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const REVIEW = { set: SET, on: '2024-01-24', from: '2023-12-31', knownAt: '2024-02-01T00:00:00.000Z' };

async function sampleService(): Promise<TestService> {
  const service = await serviceOn(freshDatabase('sample'));
  service.setNow('2024-08-01T02:00:00.000Z');
  return service;
}

/** Word file of a report, and its document part. */
async function fileOf({ send }: TestService, id: string) {
  const { rawPayload, headers } = await send(`/api/reports/${id}.docx`);
  return { bytes: rawPayload, headers, document: unzip(rawPayload)['word/document.xml'] ?? '' };
}

/** Changes figures and names after the report was made. */
async function changeEverything(service: TestService): Promise<void> {
  const params = { communeId: '06901' };
  const query = { set: SET, on: '2024-01-24' };
  const { criteria } = await service.call(readStanding, { params, query });
  for (const { code, entry } of criteria.flatMap(({ indicators }) => indicators).slice(0, 5)) {
    const body = entryBody({
      indicator: code,
      value: null,
      judgement: 'not-met',
      reason: 'kiểm tra lại',
      effectiveOn: '2024-01-20',
      replaces: entry?.id ?? null,
    });
    await service.call(recordEntry, { params, body });
  }
  const renamed = { params, body: { name: 'Quảng An mới' } };
  await service.as('quantri').call(changeCommune, renamed);
}

describe('a report made for the review of 24 January 2024, as known a week later', () => {
  test('has the same bytes when it is downloaded again after new entries and a renaming', async () => {
    const service = await sampleService();
    const body = reportBody(REVIEW);
    await service.call(createReport, { body });
    const before = await fileOf(service, body.id);
    const read = await service.call(readReport, { params: { reportId: body.id } });
    await changeEverything(service);
    service.setNow('2025-03-01T02:00:00.000Z');
    const after = await fileOf(service, body.id);
    expect(after.bytes.equals(before.bytes)).toBe(true);
    expect(before.document).toContain('Quảng An');
    const again = await service.call(readReport, { params: { reportId: body.id } });
    expect(again).toEqual(read);
    expect(again.isReproduced).toBe(true);
  });

  test('is drafted again with the same tables as known then, and with others from the current record', async () => {
    const service = await sampleService();
    const first = await service.call(draftReport, { query: REVIEW });
    await changeEverything(service);
    const again = await service.call(draftReport, { query: REVIEW });
    const rows = (draft: typeof first) =>
      JSON.stringify(
        [...draft.sections.flatMap(({ tables }) => tables), ...draft.annexes].map((table) => table.rows),
      );
    // Names are not part of the history: a new draft has the current ones.
    expect(rows(again).replaceAll('Quảng An mới', 'Quảng An')).toBe(rows(first));
    service.setNow('2024-08-02T02:00:00.000Z');
    const { knownAt: _, ...latest } = REVIEW;
    expect(rows(await service.call(draftReport, { query: latest }))).not.toBe(rows(again));
  });

  test('has the tables of the board: Đ for a criterion met, C for one not met, and the totals', async () => {
    const service = await sampleService();
    const body = reportBody(REVIEW);
    await service.call(createReport, { body });
    const { on, knownAt } = REVIEW;
    const board = await service.call(readBoard, { query: { set: SET, on, knownAt } });
    const { content } = await service.call(readReport, { params: { reportId: body.id } });
    const matrix = content.annexes.find(({ id }) => id === 'matrix');
    const marks = { met: 'Đ', 'not-met': 'C', 'not-assessed': '–' } as const;
    for (const row of board.communes) {
      const cells = matrix?.rows.find((one) => one.cells.includes(row.name))?.cells ?? [];
      const signs = cells
        .map((cell) => cell.replace('*', ''))
        .filter((cell) => ['Đ', 'C', '–'].includes(cell));
      expect(signs).toEqual(row.criteria.map(({ status }) => marks[status]));
      expect(cells.join(' ')).toContain(`${row.criteriaMet}`);
    }
    // The file has the same tables as the content.
    const { document } = await fileOf(service, body.id);
    const text = document.replaceAll(/<[^>]+>/g, '\n').split(/\n+/);
    const cellsOf = (cells: readonly string[]) => cells.flatMap((cell) => cell.split('\n')).filter(Boolean);
    for (const { cells } of matrix?.rows ?? []) {
      for (const cell of cellsOf(cells)) expect(text).toContain(cell.replaceAll('&', '&amp;'));
    }
  });
});

test('a report has the texts of its author, but its tables always come from the record', async () => {
  const service = await sampleService();
  const body = reportBody({ ...REVIEW, header: { ...reportBody().header, subject: '<b>&"Thử" ‘nghiệm’' } });
  const made = await service.call(createReport, { body });
  const { document } = await fileOf(service, made.id);
  expect(document).toContain('&lt;b&gt;&amp;');
  const repeated = await service.call(createReport, { body });
  expect(repeated).toEqual(made);
  const other = { ...body, texts: { ...body.texts, results: 'khác' } };
  expect(await service.refusalOf(createReport, { body: other })).toMatchObject({ status: 409 });
  const { reports } = await service.call(listReports, {});
  expect(reports.map(({ id }) => id)).toEqual([made.id]);
});

test('an unknown report, and a period that ends before it begins, are refused with a reason', async () => {
  const service = await sampleService();
  const params = { reportId: reportBody().id };
  expect(await service.refusalOf(readReport, { params })).toMatchObject({ status: 404 });
  expect(await service.refusalOf(downloadReport, { params })).toMatchObject({ status: 404 });
  const body = reportBody({ from: '2024-02-01' });
  expect(await service.refusalOf(createReport, { body })).toMatchObject({ status: 422 });
});
