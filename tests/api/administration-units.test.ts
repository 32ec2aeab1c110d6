import { describe, expect, test } from 'vitest';
import { changeCommune, createCommune, listCommunes } from '#shared/contract/communes.ts';
import { recordEntry } from '#shared/contract/entries.ts';
import { recordMetric } from '#shared/contract/metrics.ts';
import { changeOffice, createOffice, listOffices } from '#shared/contract/offices.ts';
import type { InputOf } from '#shared/contract/operation.ts';
import { readSession } from '#shared/contract/session.ts';
import { readBoard, readStanding } from '#shared/contract/standings.ts';
import { serviceOn } from '../support/client.ts';
import { contentOf, freshDatabase } from '../support/database.ts';
import { entryBody, nextId, SET } from '../support/entries.ts';
import { nationalSet } from '../support/fixtures.ts';

const params = { communeId: '06901' };
const NEW_COMMUNE = { id: '00001', name: 'Xã mới', group: 'Huyện Đầm Hà', regions: ['DBSH'] };
type CommuneChange = InputOf<typeof changeCommune>['body'];
type OfficeBody = InputOf<typeof createOffice>['body'];
type OfficeChange = InputOf<typeof changeOffice>['body'];

async function administration() {
  const service = await serviceOn(freshDatabase());
  return { service, admin: service.as('quantri') };
}

describe('a commune', () => {
  test('that is declared can be recorded for, and stands on the board, at once', async () => {
    const { service, admin } = await administration();
    const rows = async () =>
      (await service.call(readBoard, { query: { set: SET } })).communes.map(({ name }) => name);
    expect(await rows()).toEqual(['Đồng Thử', 'Quảng An']);
    const commune = await admin.call(createCommune, { body: NEW_COMMUNE });
    expect(commune).toEqual({ ...NEW_COMMUNE, validFrom: null, validUntil: null });
    expect(await rows()).toEqual(['Đồng Thử', 'Quảng An', 'Xã mới']);
    await service.call(recordEntry, { params: { communeId: '00001' }, body: entryBody() });
  });

  test('that is renamed is so in standings and board at once, however warm they are', async () => {
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

  test('that goes to another region is judged by its targets at once', async () => {
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

  test('that ends is no unit afterwards, and can be taken back', async () => {
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
    [
      'an end before its beginning',
      { ...NEW_COMMUNE, validFrom: '2025-07-01', validUntil: '2025-06-30' },
      422,
      ['/validUntil'],
    ],
  ])('is not declared with %s', async (_, body, status, pointers) => {
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

  test('does not end before a metric of it, but may on the very day', async () => {
    const { service, admin } = await administration();
    const figure = { id: nextId(), metric: 'population', effectiveOn: '2024-03-01', value: 4700 } as const;
    await service.call(recordMetric, { params, body: figure });
    const problem = await admin.refusalOf(changeCommune, { params, body: { validUntil: '2024-02-29' } });
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/validUntil']);
    await admin.call(changeCommune, { params, body: { validUntil: '2024-03-01' } });
  });

  test('that is not there is told so', async () => {
    const { admin } = await administration();
    const unknown = { params: { communeId: '00000' }, body: { name: 'Ai' } };
    expect((await admin.refusalOf(changeCommune, unknown)).type).toBe('/problems/unknown-commune');
  });
});

describe('an office', () => {
  const own = { params: { officeId: 1 } };

  test('that is created is listed by name, and leads what the sets name it for', async () => {
    const { service, admin } = await administration();
    const office = await admin.call(createOffice, { body: { name: 'Công an huyện' } });
    expect(office).toEqual({ id: 2, name: 'Công an huyện', leads: {}, validUntil: null });
    const { offices } = await service.call(listOffices, {});
    expect(offices.map(({ name }) => name)).toEqual(['Công an huyện', 'Phòng Giáo dục và Đào tạo']);
  });

  test('changes with its name, its list and its end what its officers may do', async () => {
    const { service, admin } = await administration();
    const led = async () => (await service.as('gddt').call(readSession, {})).actor?.indicators[SET];
    const change = (body: OfficeChange) => admin.call(changeOffice, { ...own, body });
    const criterion5 = nationalSet(SET).criteria.find(({ number }) => number === 5)?.indicators ?? [];
    const codes = criterion5.map(({ code }) => code);
    expect(await led()).toEqual(codes);
    await change({ leads: { [SET]: ['14.1', '1.1'] } });
    expect(await led()).toEqual(['14.1', '1.1']);
    await change({ leads: {} });
    expect(await led()).toEqual(codes);
    await change({ name: 'Phòng Tư pháp' });
    expect(await led()).not.toEqual(codes);
    await change({ name: 'Phòng Giáo dục và Đào tạo', validUntil: '2024-06-29' });
    expect(await led()).toBeUndefined();
    await change({ validUntil: '2024-06-30' });
    expect(await led()).toEqual(codes);
  });

  test.each<[string, OfficeBody, number, string[]]>([
    ['a name that another has', { name: 'Phòng Giáo dục và Đào tạo' }, 422, ['/name']],
    ['such a name in other letters', { name: 'phòng giáo dục VÀ đào tạo'.normalize('NFD') }, 422, ['/name']],
    ['no name', { name: ' ' }, 400, ['/name']],
    [
      'an indicator its set does not have',
      { name: 'Mới', leads: { [SET]: ['1.1', '99.9'] } },
      422,
      [`/leads/${SET}/1`],
    ],
    ['a set that is not there', { name: 'Mới', leads: { 'bo-la': ['1.1'] } }, 422, ['/leads/bo-la/0']],
  ])('is not created with %s', async (_, body, status, pointers) => {
    const { service, admin } = await administration();
    const before = contentOf(service.database);
    const problem = await admin.refusalOf(createOffice, { body });
    expect([problem.status, problem.errors?.map(({ pointer }) => pointer)]).toEqual([status, pointers]);
    expect(contentOf(service.database)).toBe(before);
  });

  test('keeps its own name, and is not given another’s', async () => {
    const { admin } = await administration();
    await admin.call(createOffice, { body: { name: 'Công an huyện' } });
    await admin.call(changeOffice, { ...own, body: { name: 'Phòng giáo dục và đào tạo' } });
    const problem = await admin.refusalOf(changeOffice, { ...own, body: { name: 'Công An Huyện' } });
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/name']);
  });

  test('that is not there is told so', async () => {
    const { admin } = await administration();
    const unknown = { params: { officeId: 99 }, body: { name: 'Ai' } };
    expect((await admin.refusalOf(changeOffice, unknown)).type).toBe('/problems/unknown-office');
  });

  test.each(['constructor', '__proto__', 'toString'])(
    'does not lead the indicators of a set called %s, and its officer is refused',
    async (set) => {
      const { service } = await administration();
      const body = JSON.stringify(entryBody({ set, indicator: '5.1' }));
      const response = await service.as('gddt').send({
        method: 'POST',
        url: '/api/communes/06901/entries',
        headers: { 'content-type': 'application/json' },
        payload: body,
      });
      expect(response.statusCode).toBe(403);
    },
  );
});
