import { describe, expect, test } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { readBoard, readStanding } from '#shared/contract/standing/standings.ts';
import { readCommune } from '#shared/contract/units/communes.ts';
import { problemIn, serviceOn } from '../../../support/client.ts';
import { countRows, freshDatabase } from '../../../support/database.ts';
import { entryBody, SET } from '../../../support/record/entries.ts';
import { REFUSED_ENTRIES } from '../../../support/record/refused-entries.ts';

const params = { communeId: '06901' };
describe('a refused request', () => {
  test.each(REFUSED_ENTRIES)(
    '%s: nothing is stored, and the problem points to the fault',
    async (_, request, status, slug, pointers) => {
      const database = freshDatabase();
      const { send } = await serviceOn(database);
      const before = countRows(database);
      const problem = problemIn(await send(request));
      expect([problem.status, problem.type]).toEqual([status, `/problems/${slug}`]);
      expect((problem.errors ?? []).map(({ pointer }) => pointer).toSorted()).toEqual(pointers);
      expect(countRows(database)).toEqual(before);
    },
  );

  test.each(REFUSED_ENTRIES)('%s: the problem is in the reader’s language', async (_, request) => {
    const { send } = await serviceOn(freshDatabase());
    const inLanguage = async (language: string) => {
      const response = await send({
        ...request,
        headers: { ...request.headers, 'accept-language': language },
      });
      expect(response.headers['content-language']).toBe(language.slice(0, 2));
      return problemIn(response);
    };
    const [vi, en] = [await inLanguage('vi-VN,vi;q=0.9'), await inLanguage('en-GB')];
    expect(vi.title).not.toBe(en.title);
    expect(vi.title).not.toMatch(/^problem\.|_/);
    expect(en.title).not.toMatch(/^problem\.|_/);
    for (const [i, error] of (vi.errors ?? []).entries()) {
      expect(error.detail).not.toMatch(/^(|problem\..*)$/);
      if (!error.pointer.endsWith('/note')) expect(error.detail).not.toBe(en.errors?.[i]?.detail);
    }
  });

  test('a problem has the id of its request, and is not cached', async () => {
    const { send } = await serviceOn(freshDatabase());
    const response = await send('/api/communes/00000');
    expect(problemIn(response).instance).toBe(response.headers['x-request-id']);
    expect(response.headers['cache-control']).toBe('no-store');
  });

  test.each([
    [undefined, 'Không có xã mang mã này'],
    ['fr-FR', 'Không có xã mang mã này'],
    ['en', 'There is no commune with this code'],
    ['fr, en;q=0.5, vi;q=0.3', 'There is no commune with this code'],
    ['*', 'Không có xã mang mã này'],
    [';;;q=', 'Không có xã mang mã này'],
  ])('the requested language %j gives "%s"', async (language, title) => {
    const { send } = await serviceOn(freshDatabase());
    const headers = language === undefined ? {} : { 'accept-language': language };
    expect(problemIn(await send({ url: '/api/communes/00000', headers })).title).toBe(title);
  });

  test('reading something unknown names what is missing', async () => {
    const { refusalOf } = await serviceOn(freshDatabase());
    const missing = { communeId: '00000' };
    expect((await refusalOf(readCommune, { params: missing })).type).toBe('/problems/unknown-commune');
    expect((await refusalOf(readStanding, { params: missing, query: { set: SET } })).type).toBe(
      '/problems/unknown-commune',
    );
    expect((await refusalOf(readStanding, { params, query: { set: 'bo-la' } })).type).toBe(
      '/problems/unknown-criteria-set',
    );
    expect((await refusalOf(readBoard, { query: { set: 'bo-la' } })).type).toBe(
      '/problems/unknown-criteria-set',
    );
    expect((await refusalOf(readCriteriaSet, { params: { setId: SET }, query: { revision: 2 } })).type).toBe(
      '/problems/unknown-criteria-set',
    );
  });

  test('a fault in the query has a pointer /query/{name}', async () => {
    const { refusalOf, send } = await serviceOn(freshDatabase());
    const { status, errors } = await refusalOf(readBoard, {
      query: { set: SET, on: '2024-02-30', knownAt: 'hôm qua' },
    });
    expect(status).toBe(400);
    expect(errors?.map(({ pointer }) => pointer).toSorted()).toEqual(['/query/knownAt', '/query/on']);
    expect(problemIn(await send('/api/board')).errors?.[0]?.pointer).toBe('/query/set');
    expect(problemIn(await send(`/api/board?set=${SET}&set=${SET}`)).errors?.[0]?.pointer).toBe('/query/set');
  });

  test('an entry that replaces one of another indicator or commune is refused', async () => {
    const { call, refusalOf } = await serviceOn(freshDatabase());
    const seen = await call(recordEntry, { params, body: entryBody() });
    const other = { params, body: entryBody({ indicator: '14.2', replaces: seen.id }) };
    expect((await refusalOf(recordEntry, other)).errors?.[0]?.pointer).toBe('/replaces');
    const elsewhere = { params: { communeId: '99999' }, body: entryBody({ replaces: seen.id }) };
    expect((await refusalOf(recordEntry, elsewhere)).errors?.[0]?.pointer).toBe('/replaces');
  });
});
