import { describe, expect, test } from 'vitest';
import { recordAnnulment } from '#shared/contract/record/annulments.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { readBoard, readStanding } from '#shared/contract/standing/standings.ts';
import { problemIn, serviceOn } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { exportAddress, readCsv, TABLES } from '../../support/files/exports.ts';
import { entryBody, nextId, SET } from '../../support/record/entries.ts';

const REVIEW = { on: '2024-01-24' };
const params = { communeId: '06901' };

const FIRST_COLUMNS = {
  standings: 'communeId,communeName,set,revision,on,criteriaMet,criteriaTotal,indicatorsMet,indicatorsTotal',
  indicators: 'communeId,communeName,criterion,criterionName,indicator,indicatorName,status,value,unit',
  entries: 'seq,id,communeId,communeName,set,revision,indicator,effectiveOn,value,judgement,reason,note',
  metrics:
    'communeId,communeName,metric,metricName,effectiveOn,withdrawnOn,value,unit,sourceSet,sourceIndicator',
  board: 'communeId,communeName,criteriaMet,indicatorsMet,criterion1Status,criterion1Met,criterion1Total',
};

describe.each(TABLES)('the table %s as CSV', (table) => {
  test('for programs has a BOM, commas, stable names, and CRLF after every row', async () => {
    const service = await serviceOn(freshDatabase('sample'));
    const { text, headings, rows } = await readCsv(service, table, REVIEW);
    expect(text.startsWith(`\uFEFF${FIRST_COLUMNS[table]}`)).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(new Set(headings).size).toBe(headings.length);
    expect(rows.length).toBeGreaterThan(7);
  });

  test('for Excel has the same rows in words, with semicolons', async () => {
    const service = await serviceOn(freshDatabase('sample'));
    const programs = await readCsv(service, table, REVIEW);
    const people = await readCsv(service, table, { ...REVIEW, profile: 'excel-vi' });
    expect(people.cells.length).toBe(programs.cells.length);
    expect(people.headings.length).toBe(programs.headings.length);
    expect(people.headings).toContain('Mã xã');
    const english = await readCsv(service, table, { ...REVIEW, profile: 'excel-vi', language: 'en' });
    expect(english.headings).not.toContain('Mã xã');
    expect(english.text).not.toMatch(/exports\.|status\.|metrics\./);
    expect(people.text).not.toMatch(/exports\.|status\.|metrics\./);
  });

  test('has a file name and a type, and is not cached', async () => {
    const { send } = await serviceOn(freshDatabase());
    const { headers } = await send(exportAddress(table, 'csv', { commune: '06901' }));
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe(
      `attachment; filename="${table}_06901_${SET}_2024-06-30.csv"`,
    );
    expect(headers['cache-control']).toBe('no-store');
  });

  test('of an empty record has its heading and no made-up values', async () => {
    const service = await serviceOn(freshDatabase());
    const { rows } = await readCsv(service, table);
    for (const { criteriaMet = '', indicatorsMet = '', value = '' } of rows) {
      expect([criteriaMet, indicatorsMet, value]).toEqual(['', '', '']);
    }
    expect(rows).toHaveLength({ standings: 2, indicators: 150, entries: 0, metrics: 0, board: 2 }[table]);
  });
});

describe('the content of the files', () => {
  test('standings and board equal those of the API', async () => {
    const service = await serviceOn(freshDatabase('sample'));
    const { communes } = await service.call(readBoard, { query: { set: SET, ...REVIEW } });
    const standings = await readCsv(service, 'standings', REVIEW);
    const totals = (row: { communeId?: unknown; criteriaMet?: unknown; indicatorsMet?: unknown }) =>
      [row.communeId, row.criteriaMet, row.indicatorsMet].join(' ');
    expect(standings.rows.map(totals)).toEqual(communes.map(totals));
    const board = await readCsv(service, 'board', REVIEW);
    expect(
      board.rows.map(({ criterion13Status: status, criterion13Met: met, criterion13Total: total }) => [
        status,
        met,
        total,
      ]),
    ).toEqual(
      communes.map(({ criteria }) => [
        criteria[12]?.status,
        String(criteria[12]?.met),
        String(criteria[12]?.total),
      ]),
    );
  });

  test('indicators equal those of the standing, with their explanation', async () => {
    const service = await serviceOn(freshDatabase('sample'));
    const { rows } = await readCsv(service, 'indicators', { ...REVIEW, commune: '06901' });
    const { criteria } = await service.call(readStanding, { params, query: { set: SET, ...REVIEW } });
    const judged = criteria.flatMap(({ indicators }) => indicators);
    expect(rows.map(({ indicator, status }) => [indicator, status])).toEqual(
      judged.map(({ code, status }) => [code, status]),
    );
    expect(rows.find(({ indicator }) => indicator === '10.1')).toMatchObject({
      criterion: '10',
      value: '68.3',
      comparison: 'at-least',
      target: '68',
      margin: '0.3',
      basis: 'figures',
      targetRegion: 'DBSH',
      targetYear: '2023',
      targetChecked: 'false',
      effectiveOn: '2023-12-31',
      illustrative: 'false',
    });
  });

  test('codes stay text; numbers and dates have the format of the reader', async () => {
    const service = await serviceOn(freshDatabase());
    await service.call(recordEntry, { params, body: entryBody({ indicator: '17.10', value: 1.5 }) });
    const programs = await readCsv(service, 'entries');
    expect(programs.text).toContain(',"06901",Quảng An,');
    expect(programs.text).toContain(',"17.10",2024-01-24,1.5,');
    expect(programs.rows[0]).toMatchObject({ recordedAt: '2024-06-30T02:00:00.000Z', origin: 'api' });
    const people = await readCsv(service, 'entries', { profile: 'excel-vi' });
    expect(people.text).toContain(';Mã 06901;Quảng An;');
    expect(people.text).toContain(';CT 17.10;24/01/2024;1,5;');
    expect(people.rows[0]).toMatchObject({ 'Thời điểm ghi': '30/06/2024 09:00:00', 'Nguồn nhập': 'Qua API' });
  });

  test('yes, no and levels keep their kind', async () => {
    const service = await serviceOn(freshDatabase());
    await service.call(recordEntry, { params, body: entryBody({ indicator: '1.1', value: true }) });
    await service.call(recordEntry, { params, body: entryBody({ indicator: '1.2', value: false }) });
    await service.call(recordEntry, { params, body: entryBody({ indicator: '3.6', value: 'Khá' }) });
    await service.call(recordEntry, { params, body: entryBody({ value: 0 }) });
    const values = async (profile: 'rfc4180' | 'excel-vi', key: string) =>
      (await readCsv(service, 'entries', { profile })).rows.map((row) => row[key]);
    expect(await values('rfc4180', 'value')).toEqual(['true', 'false', 'Khá', '0']);
    expect(await values('excel-vi', 'Kết quả')).toEqual(['Có', 'Không', 'Khá', '0']);
  });

  test.each(TABLES)('%s show the chosen day, as known at the chosen moment', async (table) => {
    const service = await serviceOn(freshDatabase());
    const view = { on: '2024-02-01', knownAt: '2024-07-01T00:00:00.000Z' };
    const { id: replaces } = await service.call(recordEntry, { params, body: entryBody() });
    const before = await readCsv(service, table, view);
    expect(before.text).not.toBe((await readCsv(service, table, { ...view, on: '2024-01-23' })).text);
    const later = entryBody({ effectiveOn: '2024-02-02', value: 99, replaces });
    await service.call(recordEntry, { params, body: later });
    service.setNow('2024-07-02T02:00:00.000Z');
    await service.call(recordEntry, { params, body: entryBody({ value: 10, replaces }) });
    expect((await readCsv(service, table, view)).text).toBe(before.text);
    expect((await readCsv(service, table, { on: '2024-02-01' })).text).not.toBe(before.text);
  });

  test('an annulled entry is in the file of entries, with when, by whom and why; not if known before, nor once reinstated', async () => {
    const service = await serviceOn(freshDatabase());
    const { id } = await service.call(recordEntry, { params, body: entryBody() });
    service.setNow('2024-07-02T02:00:00.000Z');
    const act = { kind: 'annul' as const, entries: [id], reason: 'nhập nhầm ngày' };
    await service.call(recordAnnulment, { body: { ...act, id: nextId() } });
    const annulled = async (query = {}) =>
      (await readCsv(service, 'entries', query)).rows.map((row) => [
        row['annulledAt'],
        row['annulledBy'],
        row['annulReason'],
      ]);
    expect(await annulled()).toEqual([['2024-07-02T02:00:00.000Z', 'dieuphoi', 'nhập nhầm ngày']]);
    expect(await annulled({ knownAt: '2024-07-01T02:00:00.000Z' })).toEqual([['', '', '']]);
    await service.call(recordAnnulment, { body: { ...act, id: nextId(), kind: 'reinstate' } });
    expect(await annulled()).toEqual([['', '', '']]);
  });

  test('a record of several pages is complete and in order', async () => {
    const service = await serviceOn(freshDatabase());
    const { sqlite } = service.database;
    sqlite.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4001)
      INSERT INTO entry (id, commune_id, set_id, revision, indicator, effective_on, value, origin, recorded_at, author)
      SELECT 'entry-' || i, '06901', '${SET}', 1, '14.1', '2024-01-24', '95.3', 'form', '2024-01-24T02:00:00.000Z', 'a' FROM n`);
    const { rows } = await readCsv(service, 'entries');
    expect(rows.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 4001 }, (_, i) => i + 1));
  });

  test('an invalid request is refused before the file begins', async () => {
    const { send } = await serviceOn(freshDatabase());
    for (const table of TABLES) {
      for (const format of ['csv', 'xlsx'] as const) {
        expect(problemIn(await send(exportAddress(table, format, { set: 'bo-la' }))).status).toBe(404);
        expect(problemIn(await send(exportAddress(table, format, { commune: '00000' }))).status).toBe(404);
      }
    }
  });
});
