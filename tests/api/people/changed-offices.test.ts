import { describe, expect, test } from 'vitest';
import type { InputOf } from '#shared/contract/operation.ts';
import { changeOffice, createOffice, listOffices } from '#shared/contract/people/offices.ts';
import { readSession } from '#shared/contract/people/session.ts';
import { administration } from '../../support/accounts/administration.ts';
import { contentOf } from '../../support/database.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { entryBody, SET } from '../../support/record/entries.ts';

type OfficeBody = InputOf<typeof createOffice>['body'];
type OfficeChange = InputOf<typeof changeOffice>['body'];

describe('an office', () => {
  const own = { params: { officeId: 1 } };

  test('that is created is listed by name, and leads the indicators that the sets assign to it', async () => {
    const { service, admin } = await administration();
    const office = await admin.call(createOffice, { body: { name: 'Công an huyện' } });
    expect(office).toEqual({ id: 2, name: 'Công an huyện', leads: {}, validUntil: null });
    const { offices } = await service.call(listOffices, {});
    expect(offices.map(({ name }) => name)).toEqual(['Công an huyện', 'Phòng Giáo dục và Đào tạo']);
  });

  test('changes the permissions of its officers with its name, its list and its end', async () => {
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
    ['the name of another office', { name: 'Phòng Giáo dục và Đào tạo' }, 422, ['/name']],
    [
      'such a name in other case and Unicode form',
      { name: 'phòng giáo dục VÀ đào tạo'.normalize('NFD') },
      422,
      ['/name'],
    ],
    ['no name', { name: ' ' }, 400, ['/name']],
    [
      'an indicator its set does not have',
      { name: 'Mới', leads: { [SET]: ['1.1', '99.9'] } },
      422,
      [`/leads/${SET}/1`],
    ],
    ['an unknown set', { name: 'Mới', leads: { 'bo-la': ['1.1'] } }, 422, ['/leads/bo-la/0']],
  ])('is not created with %s', async (_, body, status, pointers) => {
    const { service, admin } = await administration();
    const before = contentOf(service.database);
    const problem = await admin.refusalOf(createOffice, { body });
    expect([problem.status, problem.errors?.map(({ pointer }) => pointer)]).toEqual([status, pointers]);
    expect(contentOf(service.database)).toBe(before);
  });

  test('may keep its own name, but not take another office’s', async () => {
    const { admin } = await administration();
    await admin.call(createOffice, { body: { name: 'Công an huyện' } });
    await admin.call(changeOffice, { ...own, body: { name: 'Phòng giáo dục và đào tạo' } });
    const problem = await admin.refusalOf(changeOffice, { ...own, body: { name: 'Công An Huyện' } });
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/name']);
  });

  test('that does not exist is refused as unknown', async () => {
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
