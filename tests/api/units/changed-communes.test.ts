import { describe, expect, test } from 'vitest';
import type { InputOf } from '#shared/contract/operation.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { recordMetric } from '#shared/contract/record/metrics.ts';
import { readBoard, readStanding } from '#shared/contract/standing/standings.ts';
import { changeCommune, createCommune, listCommunes } from '#shared/contract/units/communes.ts';
import { administration } from '../../support/accounts/administration.ts';
import { contentOf } from '../../support/database.ts';
import { entryBody, nextId, SET } from '../../support/record/entries.ts';

const params = { communeId: '06901' };
const NEW_COMMUNE = { id: '00001', name: 'Xã mới', group: 'Huyện Đầm Hà', regions: ['DBSH'] };
type CommuneChange = InputOf<typeof changeCommune>['body'];

describe('a commune', () => {
  test('that is added can get figures and is on the board at once', async () => {
    const { service, admin } = await administration();
    const rows = async () =>
      (await service.call(readBoard, { query: { set: SET } })).communes.map(({ name }) => name);
    expect(await rows()).toEqual(['Đồng Thử', 'Quảng An']);
    const commune = await admin.call(createCommune, { body: NEW_COMMUNE });
    expect(commune).toEqual({ ...NEW_COMMUNE, validFrom: null, validUntil: null });
    expect(await rows()).toEqual(['Đồng Thử', 'Quảng An', 'Xã mới']);
    await service.call(recordEntry, { params: { communeId: '00001' }, body: entryBody() });
  });

  test('that is renamed has its new name in standings and board at once, even if they are cached', async () => {
    const { service, admin } = await administration();
    const names = async () => {
      const standing = await service.call(readStanding, { params, query: { set: SET } });
      const { communes } = await service.call(readBoard, { query: { set: SET } });
      return [standing.name, communes.find(({ communeId }) => communeId === '06901')?.name];
    };
    for (let i = 0; i < 2; i++) expect(await names()).toEqual(['Quảng An', 'Quảng An']);
    await admin.call(changeCommune, { params, body: { name: 'Quảng An mới' } });
    expect(await names()).toEqual(['Quảng An mới', 'Quảng An mới']);
  });

  test('that changes its region is judged by the new targets at once', async () => {
    const { service, admin } = await administration();
    const body = entryBody({ indicator: '10.1', effectiveOn: '2023-12-31', value: 60 });
    await service.call(recordEntry, { params, body });
    const regionNow = async () => {
      const { region, criteria } = await service.call(readStanding, { params, query: { set: SET } });
      const income = criteria.flatMap(({ indicators }) => indicators).find(({ code }) => code === '10.1');
      return [region, income?.target];
    };
    const before = await regionNow();
    await admin.call(changeCommune, { params, body: { regions: ['TDMNPB'] } });
    const [region, target] = await regionNow();
    expect([before[0], region]).toEqual(['DBSH', 'TDMNPB']);
    expect(target).not.toBe(before[1]);
  });

  test('that ends does not exist afterwards, and its end can be removed', async () => {
    const { service, admin } = await administration();
    const existsIn2025 = async () => {
      const { communes } = await service.call(listCommunes, { query: { on: '2025-07-01' } });
      return communes.map(({ id }) => id);
    };
    await admin.call(changeCommune, { params, body: { validUntil: '2025-06-30' } });
    expect(await existsIn2025()).toEqual([]);
    await admin.call(changeCommune, { params, body: { validUntil: null } });
    expect(await existsIn2025()).toEqual(['06901']);
  });

  test.each([
    ['a code that is taken', { ...NEW_COMMUNE, id: '06901' }, 422, ['/id']],
    ['a code of four digits', { ...NEW_COMMUNE, id: '6901' }, 400, ['/id']],
    ['no name', { ...NEW_COMMUNE, name: '' }, 400, ['/name']],
    ['two regions of one set', { ...NEW_COMMUNE, regions: ['DBSH', 'TDMNPB'] }, 422, ['/regions/1']],
    [
      'an end before its beginning',
      { ...NEW_COMMUNE, validFrom: '2025-07-01', validUntil: '2025-06-30' },
      422,
      ['/validUntil'],
    ],
  ])('is not added with %s', async (_, body, status, pointers) => {
    const { service, admin } = await administration();
    const before = contentOf(service.database);
    const problem = await admin.refusalOf(createCommune, { body });
    expect([problem.status, problem.errors?.map(({ pointer }) => pointer)]).toEqual([status, pointers]);
    expect(contentOf(service.database)).toBe(before);
  });

  test.each<[string, CommuneChange]>([
    ['before a figure that is recorded for it', { validUntil: '2024-01-23' }],
    ['before it began', { validFrom: '2024-01-01', validUntil: '2023-12-31' }],
  ])('does not end %s', async (_, body) => {
    const { service, admin } = await administration();
    await service.call(recordEntry, { params, body: entryBody() });
    const before = contentOf(service.database);
    const problem = await admin.refusalOf(changeCommune, { params, body });
    expect([problem.status, problem.errors?.[0]?.pointer]).toEqual([422, '/validUntil']);
    expect(contentOf(service.database)).toBe(before);
  });

  test('does not end before the day of one of its metrics, but may end on that day', async () => {
    const { service, admin } = await administration();
    const figure = { id: nextId(), metric: 'population', effectiveOn: '2024-03-01', value: 4700 } as const;
    await service.call(recordMetric, { params, body: figure });
    const problem = await admin.refusalOf(changeCommune, { params, body: { validUntil: '2024-02-29' } });
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/validUntil']);
    await admin.call(changeCommune, { params, body: { validUntil: '2024-03-01' } });
  });

  test('that does not exist is refused as unknown', async () => {
    const { admin } = await administration();
    const unknown = { params: { communeId: '00000' }, body: { name: 'Ai' } };
    expect((await admin.refusalOf(changeCommune, unknown)).type).toBe('/problems/unknown-commune');
  });
});
