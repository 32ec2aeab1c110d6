import { describe, expect, test } from 'vitest';
import { listEntries, recordEntry } from '#shared/contract/record/entries.ts';
import { listCommuneMetrics } from '#shared/contract/record/metrics.ts';
import { draftReport } from '#shared/contract/reporting/reports.ts';
import { readRoadmap } from '#shared/contract/roadmap/roadmaps.ts';
import { readChanges } from '#shared/contract/standing/changes.ts';
import { readStanding } from '#shared/contract/standing/standings.ts';
import { listAudit } from '#shared/contract/trust/audit.ts';
import { parseValue } from '#shared/domain/values/parse-value.ts';
import type { FigureValue } from '#shared/domain/values/value.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { readCsv, readXlsx } from '../../support/files/exports.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { entryBody, SET } from '../../support/record/entries.ts';
import { on, params, serviceWith, verdictOf } from '../../support/record/figures-by-part.ts';

const set = nationalSet(SET);

describe('a figure for each part', () => {
  test('is answered with a verdict for each part, and is in the standing', async () => {
    const { call } = await serviceOn(freshDatabase());
    const body = entryBody({ value: [96, 94.2] });
    const recorded = await call(recordEntry, { params, body });
    const parts = [
      { name: 'Nam', value: 96, target: 95, margin: 1, status: 'met-low' },
      { name: 'Nữ', value: 94.2, target: 95, margin: -0.8, status: 'not-met' },
    ];
    expect(recorded).toMatchObject({
      value: [96, 94.2],
      verdict: { status: 'not-met', why: { margin: -0.8, parts } },
    });
    expect(await call(recordEntry, { params, body })).toEqual(recorded);
    const { entries } = await call(listEntries, { params, query: { set: SET, indicator: '14.1' } });
    expect(entries).toMatchObject([{ value: [96, 94.2], verdict: { why: { parts } } }]);
    const { criteria } = await call(readStanding, { params, query: { set: SET, on } });
    expect(criteria[13]?.indicators[0]).toMatchObject({ code: '14.1', status: 'not-met', why: { parts } });
  });

  test('with the same id but another part value is a different figure', async () => {
    const { call, refusalOf } = await serviceOn(freshDatabase());
    const body = entryBody({ value: [96, 94.2] });
    await call(recordEntry, { params, body });
    const other = { params, body: { ...body, value: [96, 94.3] } };
    expect((await refusalOf(recordEntry, other)).type).toBe('/problems/id-already-used');
  });

  test('counts for the totals as its worst part', async () => {
    const countsOf = async (value: FigureValue) => {
      const service = await serviceWith(['14.1', value]);
      const { indicatorsMet, notMet, notAssessed } = await service.call(readStanding, {
        params,
        query: { set: SET, on },
      });
      return [indicatorsMet, notMet, notAssessed];
    };
    expect(await countsOf([98, 99])).toEqual([1, 0, 74]);
    expect(await countsOf([98, 94])).toEqual([0, 1, 74]);
    expect(await countsOf([98, null])).toEqual([0, 0, 75]);
    expect(await countsOf(98)).toEqual([1, 0, 74]);
  });

  test('keeps what was recorded before: a value for the whole, then for the parts, and back', async () => {
    const service = await serviceWith(['14.1', 94], ['14.1', [98, 99]], ['14.1', 97]);
    const { entries } = await service.call(listEntries, { params, query: { set: SET } });
    expect(entries.map(({ value }) => value)).toEqual([97, [98, 99], 94]);
    expect((await verdictOf(service, '14.1'))?.why.parts).toBeNull();
  });

  test('is a change if one part changed, with both sides', async () => {
    const service = await serviceWith(['14.1', [96, 97], '2023-12-31'], ['14.1', [96, 94]]);
    const query = { set: SET, from: '2023-12-31', to: on, commune: '06901' };
    const { communes } = await service.call(readChanges, { query });
    expect(communes[0]?.indicators).toMatchObject([
      { code: '14.1', kind: 'lost', before: { value: [96, 97] }, after: { value: [96, 94] } },
    ]);
  });

  test('is a step of the roadmap with the shortfall of each part', async () => {
    const service = await serviceWith(['14.1', [96, 94]]);
    const { steps } = await service.call(readRoadmap, { params, query: { set: SET, on } });
    expect(steps.find(({ code }) => code === '14.1')).toMatchObject({
      reason: 'not-met',
      shortfall: 1,
      inCount: null,
      parts: [{ margin: 1 }, { margin: -1 }],
    });
  });

  test('is in the audit as it was stated', async () => {
    const service = await serviceWith(['14.1', [96, null]]);
    const { records } = await service.as('quantri').call(listAudit, { query: { act: 'record-entry' } });
    expect(records[0]?.to).toMatchObject({ value: [96, null] });
  });
});

describe('a figure for each part in files', () => {
  const FIGURES = [
    ['14.1', [96.5, 94]],
    ['14.2', [null, 90]],
    ['5.1', [100, 2]],
    ['19.2', [true, false, null]],
  ] as const satisfies [string, FigureValue][];
  const FILE = { on, commune: '06901' };
  const filed = () => serviceWith(...FIGURES);
  const valuesIn = (rows: Record<string, string>[], code: string, column: string, prefix = '') =>
    FIGURES.map(([indicator]) => rows.find((row) => row[code] === prefix + indicator)?.[column]);

  test.each(['entries', 'indicators'] as const)(
    'is one text in the table %s, for programs and for people',
    async (table) => {
      const service = await filed();
      const programs = await readCsv(service, table, FILE);
      expect(valuesIn(programs.rows, 'indicator', 'value')).toEqual([
        '96.5; 94',
        '; 90',
        '100; 2',
        'true; false;',
      ]);
      const people = await readCsv(service, table, { ...FILE, profile: 'excel-vi' });
      const forPeople = ['96,5; 94', '; 90', '100; 2', 'Có; Không;'];
      expect(valuesIn(people.rows, 'Mã chỉ tiêu', 'Kết quả', 'CT ')).toEqual(forPeople);
      const [headings = [], ...cells] = (await readXlsx(service, table, FILE)).sheets[0]?.cells ?? [];
      const [code, value] = [headings.indexOf('Mã chỉ tiêu'), headings.indexOf('Kết quả')];
      expect(FIGURES.map(([indicator]) => cells.find((row) => row[code] === indicator)?.[value])).toEqual(
        forPeople,
      );
    },
  );

  test('can be imported again from all of them unchanged', async () => {
    const service = await filed();
    for (const [profile, mark, code, column, prefix] of [
      ['rfc4180', 'point', 'indicator', 'value', ''],
      ['excel-vi', 'comma', 'Mã chỉ tiêu', 'Kết quả', 'CT '],
    ] as const) {
      const { rows } = await readCsv(service, 'entries', { on, profile });
      for (const [indicator, value] of FIGURES) {
        const shape = set.criteria
          .flatMap(({ indicators }) => indicators)
          .find((one) => one.code === indicator);
        const text = rows.find((row) => row[code] === prefix + indicator)?.[column] ?? '';
        expect(shape && parseValue(shape, text, mark).value).toEqual(value);
      }
    }
  });

  test('is compared with the targets of parts that have their own', async () => {
    const { rows } = await readCsv(await filed(), 'indicators', FILE);
    const row = rows.find(({ indicator }) => indicator === '5.1');
    expect(row).toMatchObject({ status: 'met', target: '100; 1', margin: '0', basis: 'figures' });
    expect(rows.find(({ indicator }) => indicator === '14.1')).toMatchObject({ target: '95', margin: '-1' });
    expect(rows.find(({ indicator }) => indicator === '19.2')).toMatchObject({ status: 'not-met' });
  });

  test('is named in a report, with the shortfall of each part', async () => {
    const service = await filed();
    service.setNow('2024-07-02T02:00:00.000Z');
    const query = { set: SET, on, from: '2023-12-31' };
    const { annexes } = await service.call(draftReport, { query });
    const gaps = annexes.find(({ id }) => id === 'gaps');
    const row = gaps?.rows.find(({ cells }) => cells[0] === '14.1');
    expect(row?.cells.slice(2)).toEqual([
      'Nam:\u00a096,5%; Nữ:\u00a094%',
      '≥\u00a095%**',
      'Nữ: 1 điểm phần trăm',
      'Chưa đạt',
    ]);
  });
});

describe('a metric of an indicator with parts (R14)', () => {
  const seriesOf = async (service: TestService) => {
    const query = { metric: 'health-insurance-rate' } as const;
    const { points } = await service.call(listCommuneMetrics, { params, query });
    return points.map(({ effectiveOn, value, withdrawnOn }) => [effectiveOn, value, withdrawnOn]);
  };

  test('is not derived from the parts: the last figure for the whole stays, with its date', async () => {
    const service = await serviceWith(['14.1', 95.3, '2023-12-31'], ['14.1', [96, 94]]);
    expect(await seriesOf(service)).toEqual([['2023-12-31', 95.3, null]]);
  });

  test('loses a figure that parts of the same day replaced (R8)', async () => {
    const service = await serviceWith(['14.1', 93, '2022-12-31'], ['14.1', 95.3], ['14.1', [96, 94]]);
    expect(await seriesOf(service)).toEqual([['2022-12-31', 93, null]]);
  });
});
