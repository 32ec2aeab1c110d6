import { describe, expect, test, vi } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { readRoadmap } from '#shared/contract/roadmap/roadmaps.ts';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { readProgress, readStanding } from '#shared/contract/standing/standings.ts';
import type { CriteriaSet, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { addCriteriaSet } from '../../../server/features/sets/criteria-sets/add-criteria-set.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { compare, mappingOf, sendAndLook } from '../../support/files/imports.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { entryBody, SET } from '../../support/record/entries.ts';
import { recordKnowingly } from '../../support/record/record-knowingly.ts';

vi.setConfig({ testTimeout: 60_000 });

const params = { communeId: '06901' };
const LATER = '2024-06-01T00:00:00.000Z';

/** The national set with income (10.1) in thousand dong, against 67 million of old. */
function inThousands(): CriteriaSet {
  const change = (indicator: Indicator): Indicator =>
    indicator.code === '10.1'
      ? { ...indicator, unit: 'nghìn đồng/người/năm', target: { all: 67_000 } }
      : indicator;
  const set = nationalSet(SET);
  const criteria = set.criteria.map((one) => ({ ...one, indicators: one.indicators.map(change) }));
  return { ...set, criteria };
}

async function incomeOf({ call }: TestService, knownAt?: string) {
  const query = { set: SET, on: '2024-12-31', knownAt };
  const standing = await call(readStanding, { params, query });
  const found = standing.criteria.flatMap(({ indicators }) => indicators).find(({ code }) => code === '10.1');
  if (found === undefined) throw new Error('the set has income');
  return { ...found, metric: standing.metrics.find(({ metric }) => metric === 'income')?.value };
}

async function revisedService() {
  const service = await serviceOn(freshDatabase());
  service.setNow('2024-05-01T00:00:00.000Z');
  const body = entryBody({ indicator: '10.1', value: 73.6, effectiveOn: '2023-12-31' });
  const first = await service.call(recordEntry, { params, body });
  addCriteriaSet(service.database, inThousands(), LATER);
  service.setNow('2024-12-31T00:00:00.000Z');
  return { service, first };
}

describe('a unit changed by a revision of the set', () => {
  test('makes earlier figures not assessed, says why, and keeps what was known before', async () => {
    const { service } = await revisedService();
    const now = await incomeOf(service);
    expect([now.status, now.value, now.why.basis]).toEqual(['not-assessed', 73.6, 'unit-changed']);
    expect(now.why.statedIn).toEqual({
      change: 'unit-changed',
      kind: 'amount',
      unit: 'triệu đồng/người/năm',
    });
    expect((await incomeOf(service, '2024-05-31T00:00:00.000Z')).status).toBe('met');
    const series = await service.call(readProgress, {
      query: { set: SET, from: '2024-12-31', to: '2024-12-31', commune: '06901' },
    });
    expect(series.communes[0]?.points.at(-1)).toMatchObject({ indicatorsMet: 0 });
  });

  test('ends with a figure in the new unit, which is no jump and no pace', async () => {
    const { service, first } = await revisedService();
    const body = entryBody({
      indicator: '10.1',
      value: 73_600,
      effectiveOn: '2024-12-31',
      replaces: first.id,
    });
    const second = await recordKnowingly(service, recordEntry, { params, body });
    expect([second.revision, second.verdict?.status]).toEqual([2, 'met']);
    const now = await incomeOf(service);
    expect([now.status, now.why.statedIn]).toEqual(['met', null]);
  });

  test('leaves the metric its figures in million dong, and takes none in thousand', async () => {
    const { service, first } = await revisedService();
    expect((await incomeOf(service)).metric).toBe(73.6);
    const body = entryBody({
      indicator: '10.1',
      value: 80_000,
      effectiveOn: '2024-12-31',
      replaces: first.id,
    });
    await recordKnowingly(service, recordEntry, { params, body });
    expect((await incomeOf(service)).metric).toBe(73.6);
  });

  test('lets the pace of the road map leave out figures of the former unit', async () => {
    const { service } = await revisedService();
    const query = { set: SET, on: '2024-12-31', deadline: '2025-12-31' };
    const { steps } = await service.call(readRoadmap, { params, query });
    const step = steps.find(({ code }) => code === '10.1');
    expect([step?.reason, step?.basis, step?.revision, step?.figures, step?.shortfall]).toEqual([
      'not-assessed',
      'unit-changed',
      1,
      [],
      null,
    ]);
  });

  test('makes an equal number of a file another figure, and no jump from the former unit', async () => {
    const { service } = await revisedService();
    const csv = (value: string) =>
      Buffer.from(`Mã xã;Mã chỉ tiêu;Ngày số liệu;Kết quả\r\n06901;10.1;31/12/2023;${value}\r\n`);
    const equal = await compare(service, await sendAndLook(service, csv('73,6'), 'a.csv'));
    expect(equal.counts).toMatchObject({ same: 0, changed: 1 });
    const thousand = await compare(service, await sendAndLook(service, csv('73600'), 'b.csv'));
    expect(thousand.counts.changed).toBe(1);
    expect(thousand.doubts['unlikely-jump']).toBeUndefined();
  });

  test('leaves the cell of the template empty, which otherwise would be read back in the new unit', async () => {
    const { service } = await revisedService();
    const { rawPayload } = await service.send(`/api/import-template.xlsx?set=${SET}&on=2024-12-31`);
    const sent = await sendAndLook(service, rawPayload);
    const made = await compare(service, sent, mappingOf(sent.look, '2024-12-31'));
    expect(made.counts).toEqual({ new: 0, changed: 0, confirmed: 0, same: 0, refused: 0 });
  });

  test('is part of the set that is read, so that screens judge alike', async () => {
    const { service } = await revisedService();
    const set = await service.call(readCriteriaSet, { params: { setId: SET }, query: {} });
    const indicator = set.criteria
      .flatMap(({ indicators }) => indicators)
      .find(({ code }) => code === '10.1');
    expect(indicator?.formerly).toMatchObject([{ from: 1, to: 1, unit: 'triệu đồng/người/năm' }]);
  });
});
