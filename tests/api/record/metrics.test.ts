import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { recordEntry } from '#shared/contract/record/entries.ts';
import {
  listCommuneMetrics,
  listMetrics,
  type MetricBody,
  recordMetric,
} from '#shared/contract/record/metrics.ts';
import type { MetricId } from '#shared/domain/record/metric.ts';
import { serviceOn, TEST_NOW } from '../../support/client.ts';
import { countRows, freshDatabase } from '../../support/database.ts';
import { entryBody, nextId, SET } from '../../support/record/entries.ts';

const params = { communeId: '06901' };

function population(given: Partial<z.input<typeof MetricBody>> = {}) {
  return { id: nextId(), metric: 'population' as MetricId, effectiveOn: '2024-01-01', value: 4700, ...given };
}

describe('a metric’s figure', () => {
  test('is recorded, and answered as a point', async () => {
    const { call } = await serviceOn(freshDatabase());
    const body = population({ note: 'Công an xã' });
    expect(await call(recordMetric, { params, body })).toEqual({
      id: body.id,
      metric: 'population',
      effectiveOn: '2024-01-01',
      value: 4700,
      recordedAt: TEST_NOW,
      author: 'dieuphoi',
      note: 'Công an xã',
      illustrative: false,
      withdrawnOn: null,
      source: null,
    });
  });

  test('repeated with the same id gets the same answer; with other content it is refused', async () => {
    const { call, refusalOf, database } = await serviceOn(freshDatabase());
    const body = population();
    const first = await call(recordMetric, { params, body });
    expect(await call(recordMetric, { params, body })).toEqual(first);
    for (const other of [{ value: 4701 }, { effectiveOn: '2024-01-02' }, { note: 'x' }]) {
      const problem = await refusalOf(recordMetric, { params, body: { ...body, ...other } });
      expect(problem.type).toBe('/problems/id-already-used');
    }
    const elsewhere = { params: { communeId: '99999' }, body };
    expect((await refusalOf(recordMetric, elsewhere)).status).toBe(409);
    expect(countRows(database).metric_figure).toBe(1);
  });

  test('is corrected by another for the same day; both stay as known at their time', async () => {
    const { call, setNow } = await serviceOn(freshDatabase());
    const first = await call(recordMetric, { params, body: population() });
    setNow('2024-07-05T02:00:00.000Z');
    await call(recordMetric, { params, body: population({ value: 4710, replaces: first.id }) });
    const values = async (knownAt?: string) =>
      (await call(listCommuneMetrics, { params, query: { metric: 'population', knownAt } })).points.map(
        ({ value }) => value,
      );
    expect(await values()).toEqual([4710]);
    expect(await values('2024-07-01T00:00:00.000Z')).toEqual([4700]);
    expect(await values('2024-06-29T00:00:00.000Z')).toEqual([]);
  });

  test.each([
    ['a future day', population({ effectiveOn: '2024-07-01' }), '/effectiveOn'],
    ['half a person', population({ value: 0.5 }), '/value'],
    ['a negative number of people', population({ value: -1 }), '/value'],
    ['a share over 100 %', { ...population({ value: 101 }), metric: 'near-poor-rate' as const }, '/value'],
    [
      'income, which 10.1 measures (R14)',
      { ...population({ value: 68 }), metric: 'income' as const },
      '/metric',
    ],
    [
      'poverty, which 11.1 measures (R14)',
      { ...population({ value: 0 }), metric: 'poverty-rate' as const },
      '/metric',
    ],
    [
      'insurance, which 14.1 measures (R14)',
      { ...population({ value: 95 }), metric: 'health-insurance-rate' as const },
      '/metric',
    ],
  ])('of %s is refused, and nothing is stored', async (_, body, pointer) => {
    const { refusalOf, database } = await serviceOn(freshDatabase());
    const problem = await refusalOf(recordMetric, { params, body });
    expect([problem.status, problem.errors?.map((error) => error.pointer)]).toEqual([422, [pointer]]);
    expect(countRows(database).metric_figure).toBe(0);
  });

  test('is recorded as a metric if no set measures it', async () => {
    const { call, database } = await serviceOn(freshDatabase());
    database.sqlite.exec('DROP TRIGGER criteria_set_refuses_delete; DELETE FROM criteria_set');
    const body = { ...population({ value: 68 }), metric: 'income' as const };
    expect((await call(recordMetric, { params, body })).source).toBeNull();
  });
});

describe('a metric for all communes together', () => {
  test('has a total only if every commune has a figure, as known at the requested moment', async () => {
    const { call, setNow } = await serviceOn(freshDatabase());
    await call(recordMetric, { params, body: population({ value: 100 }) });
    setNow('2024-07-05T02:00:00.000Z');
    const { communes } = await call(listMetrics, { query: {} });
    for (const { communeId } of communes.filter((commune) => commune.communeId !== params.communeId)) {
      await call(recordMetric, { params: { communeId }, body: population({ value: 50 }) });
    }
    const totalAt = async (knownAt?: string) =>
      (await call(listMetrics, { query: { metric: 'population', knownAt } })).totals;
    const whole = { outcome: 'total', value: 100 + 50 * (communes.length - 1), missing: [] };
    expect(await totalAt()).toMatchObject([{ metric: 'population', onDay: whole, points: [whole] }]);
    const [earlier] = await totalAt('2024-07-01T00:00:00.000Z');
    expect(earlier?.onDay).toMatchObject({ outcome: 'incomplete', value: null, communes: communes.length });
  });

  test('has no total if the figures do not combine', async () => {
    const { call } = await serviceOn(freshDatabase());
    expect((await call(listMetrics, { query: { metric: 'trained-labour-rate' } })).totals).toEqual([]);
  });
});

describe('a metric that an indicator measures (R14)', () => {
  test('is read from the entries, with the indicator named', async () => {
    const { call } = await serviceOn(freshDatabase());
    await call(recordEntry, {
      params,
      body: entryBody({ indicator: '10.1', effectiveOn: '2023-12-31', value: 68.3 }),
    });
    const { metrics, points } = await call(listCommuneMetrics, { params, query: {} });
    expect(points).toMatchObject([
      { metric: 'income', value: 68.3, source: { set: SET, indicator: '10.1' } },
    ]);
    expect(metrics.find(({ id }) => id === 'income')?.measuredBy).toContainEqual({
      set: SET,
      indicator: '10.1',
    });
    expect(metrics.find(({ id }) => id === 'population')?.measuredBy).toEqual([]);
  });

  test('has no point before its day', async () => {
    const { call } = await serviceOn(freshDatabase());
    await call(recordEntry, { params, body: entryBody() });
    const pointsOn = async (on: string) =>
      (await call(listMetrics, { query: { on } })).communes.map(({ points }) => points.length);
    expect(await pointsOn('2024-01-23')).toEqual([0, 0]);
    expect(await pointsOn('2024-01-24')).toEqual([0, 1]);
  });

  test('has no point if its entry was withdrawn on the same day (R8, R9)', async () => {
    const { call } = await serviceOn(freshDatabase());
    const { id: replaces } = await call(recordEntry, { params, body: entryBody() });
    await call(recordEntry, { params, body: entryBody({ value: null, reason: 'nhầm xã', replaces }) });
    expect((await call(listCommuneMetrics, { params, query: {} })).points).toEqual([]);
  });
});
