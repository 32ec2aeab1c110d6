import { describe, expect, test } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import type { ExportTable } from '#shared/contract/reporting/exports.ts';
import { countSet, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { addCriteriaSet } from '../../../server/features/sets/criteria-sets/add-criteria-set.ts';
import { MAX_XLSX_ROWS } from '../../../server/files/xlsx.ts';
import { problemIn, serviceOn } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { exportAddress, readCsv, readXlsx, TABLES } from '../../support/files/exports.ts';
import { MADE_UP_SETS, madeUpSet } from '../../support/fixtures.ts';
import { entryBody, SET } from '../../support/record/entries.ts';

const REVIEW = { on: '2024-01-24' };
const params = { communeId: '06901' };

// Ids of programs, and what the lines above the table say.
const ONLY_IN_CSV: Record<ExportTable, string[]> = {
  standings: ['Mã bộ tiêu chí', 'Phiên bản', 'Tính đến ngày'],
  indicators: [],
  entries: ['Mã bản ghi', 'Mã bộ tiêu chí', 'Thay cho bản ghi'],
  metrics: ['Mã chỉ số'],
  board: [],
};

describe.each(TABLES)('the table %s as a workbook', (table) => {
  test('has the rows of the CSV under headings that stay in view and can be filtered', async () => {
    const service = await serviceOn(freshDatabase('sample'));
    const { sheets, parts } = await readXlsx(service, table, REVIEW);
    const csv = await readCsv(service, table, { ...REVIEW, profile: 'excel-vi' });
    const [sheet] = sheets;
    const forPrograms = new Set<unknown>(ONLY_IN_CSV[table]);
    // The board of a workbook has one column for each criterion, the CSV three.
    const isShown = (heading: string) => !forPrograms.has(heading) && !/^TC \d+:/.test(heading);
    expect(sheet?.cells[0]?.toSorted()).toEqual(csv.headings.filter(isShown).toSorted());
    for (const heading of forPrograms) expect(csv.headings).toContain(heading);
    expect(sheet?.cells).toHaveLength(csv.cells.length + 1);
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    const row = (sheet?.above.length ?? 0) + 1;
    expect(xml).toMatch(new RegExp(`<pane [^>]*ySplit="${row}"[^>]*state="frozen"`));
    expect(xml).toMatch(new RegExp(`<autoFilter ref="A${row}:[A-Z]+${row + csv.cells.length}"/>`));
    expect(xml).toContain('<col ');
  });

  test('states its title, set, dates and author', async () => {
    const service = await serviceOn(freshDatabase('sample'));
    const { sheets } = await readXlsx(service, table, { ...REVIEW, knownAt: '2024-06-01T00:00:00.000Z' });
    expect(sheets.map(({ name }) => name)).toEqual([expect.any(String), 'Thông tin tệp']);
    const about = Object.fromEntries(sheets[1]?.cells ?? []) as Record<string, string>;
    expect(about['Nội dung']).toBe(sheets[0]?.name);
    expect(about['Bộ tiêu chí']).toContain('318/QĐ-TTg');
    expect(about['Số liệu tính đến ngày']).toBe('24/01/2024');
    expect(about['Theo số liệu đã ghi đến']).toContain('01/06/2024 07:00:00');
    expect(about['Thời điểm xuất tệp']).toContain('30/06/2024');
    expect(about['Người xuất tệp']).toBe('Cán bộ Văn phòng Điều phối');
    expect(about['Lưu ý']).toContain('số liệu mẫu');
  });
});

describe('cells of a workbook', () => {
  test('have types: numbers, days and moments, with codes as text', async () => {
    const service = await serviceOn(freshDatabase());
    await service.call(recordEntry, { params, body: entryBody({ indicator: '17.10', value: 1.5 }) });
    await service.call(recordEntry, { params, body: entryBody({ indicator: '1.1', value: false }) });
    const { sheets } = await readXlsx(service, 'entries');
    const [headings = [], first = [], second = []] = sheets[0]?.cells ?? [];
    const of = (row: unknown[], heading: string) => row[headings.indexOf(heading)];
    expect(of(first, 'Mã xã')).toBe('06901');
    expect(of(first, 'Mã chỉ tiêu')).toBe('17.10');
    expect(of(first, 'Kết quả')).toBe(1.5);
    expect(of(second, 'Kết quả')).toBe('Không');
    expect(of(first, 'Ngày số liệu')).toEqual(new Date('2024-01-24T00:00:00.000Z'));
    expect(of(first, 'Thời điểm ghi')).toEqual(new Date('2024-06-30T09:00:00.000Z'));
    expect(of(first, 'Nguồn nhập')).toBe('Qua API');
    expect(of(first, 'Ghi chú')).toBeNull();
  });

  test('show the chosen day, as known at the chosen moment', async () => {
    const service = await serviceOn(freshDatabase());
    const { id: replaces } = await service.call(recordEntry, { params, body: entryBody() });
    service.setNow('2024-07-02T02:00:00.000Z');
    await service.call(recordEntry, { params, body: entryBody({ value: 10, replaces }) });
    const valuesOf = ([headings = [], ...rows]: unknown[][]) =>
      rows.map((row) => row[headings.indexOf('Kết quả')]);
    const values = async (view: { on: string; knownAt?: string }) =>
      valuesOf((await readXlsx(service, 'entries', view)).sheets[0]?.cells ?? []);
    expect(await values({ on: '2024-01-24' })).toEqual([95.3, 10]);
    expect(await values({ on: '2024-01-24', knownAt: '2024-07-01T00:00:00.000Z' })).toEqual([95.3]);
    expect(await values({ on: '2024-01-23' })).toEqual([]);
  });

  test('are in the requested language', async () => {
    const service = await serviceOn(freshDatabase('sample'));
    const { sheets } = await readXlsx(service, 'standings', { ...REVIEW, language: 'en' });
    expect(sheets[0]?.cells[0]?.[1]).not.toBe('Tên xã');
    expect(JSON.stringify(sheets.map(({ name }) => name))).not.toContain('Hiện trạng');
  });
});

describe('more rows than a workbook holds', () => {
  test('are refused with their number, while the CSV has them all', async () => {
    const service = await serviceOn(freshDatabase());
    service.database.sqlite.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= ${MAX_XLSX_ROWS})
      INSERT INTO entry (id, commune_id, set_id, revision, indicator, effective_on, value, origin, recorded_at, author)
      SELECT i, '06901', '${SET}', 1, '14.1', '2024-01-24', '95.3', 'form', '2024-01-24T02:00:00.000Z', 'a' FROM n`);
    const problem = problemIn(await service.send(exportAddress('entries', 'xlsx')));
    expect([problem.status, problem.type]).toEqual([422, '/problems/too-many-rows']);
    expect(problem.detail).toContain(String(MAX_XLSX_ROWS + 1));
    const csv = await service.send(exportAddress('entries', 'csv'));
    expect(csv.payload.split('\r\n')).toHaveLength(MAX_XLSX_ROWS + 3);
  });
});

describe.each(MADE_UP_SETS)('the set %s in files (R1)', (id) => {
  const set = madeUpSet(id);

  test.each(TABLES)('is complete in %s, as CSV and as a workbook', async (table) => {
    const service = await serviceOn(freshDatabase());
    addCriteriaSet(service.database, set, '2024-01-01T00:00:00.000Z');
    for (const { code } of listIndicators(set)) {
      const body = entryBody({ set: id, indicator: code, value: null, judgement: 'met', reason: 'kiểm thử' });
      await service.call(recordEntry, { params, body });
    }
    const query = { set: id, commune: '06901' };
    const { rows, headings, cells } = await readCsv(service, table, query);
    const { sheets } = await readXlsx(service, table, query);
    expect(sheets[0]?.cells).toHaveLength(cells.length + 1);
    const { criteriaTotal, indicatorsTotal } = countSet(set);
    if (table === 'standings') {
      expect(rows[0]).toMatchObject({
        criteriaMet: `${criteriaTotal}`,
        indicatorsTotal: `${indicatorsTotal}`,
      });
    }
    if (table === 'board') {
      expect(headings.filter((key) => key.endsWith('Status'))).toHaveLength(criteriaTotal);
      expect(sheets[0]?.cells[0]?.[4]).toBe(`1. ${set.criteria[0]?.name}`);
    }
    if (table === 'indicators' || table === 'entries') {
      expect(rows.map(({ indicator }) => indicator)).toEqual(listIndicators(set).map(({ code }) => code));
    }
  });
});
