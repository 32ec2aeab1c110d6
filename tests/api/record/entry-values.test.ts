import { describe, expect, test } from 'vitest';
import { listEntries, recordEntry } from '#shared/contract/record/entries.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import { serviceOn, TEST_NOW } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { entryBody, SET } from '../../support/record/entries.ts';

const params = { communeId: '06901' };

describe('an entry', () => {
  test('is recorded, and answered with its verdict and explanation (R13)', async () => {
    const { call } = await serviceOn(freshDatabase());
    const body = entryBody({ note: 'BHXH huyện', origin: 'grid' });
    expect(await call(recordEntry, { params, body })).toEqual({
      seq: 1,
      id: body.id,
      communeId: '06901',
      set: SET,
      revision: 1,
      indicator: '14.1',
      effectiveOn: '2024-01-24',
      value: 95.3,
      judgement: null,
      reason: null,
      note: 'BHXH huyện',
      replaces: null,
      origin: 'grid',
      recordedAt: TEST_NOW,
      author: 'dieuphoi',
      illustrative: false,
      verdict: {
        status: 'met-low',
        value: 95.3,
        target: 95,
        why: {
          basis: 'figures',
          comparison: 'at-least',
          source: { document: '318/QĐ-TTg', region: 'all', year: null, checked: false },
          margin: 0.3,
          lowBelow: 1.9,
          parts: null,
          computed: 'met-low',
          differs: false,
          statedIn: null,
        },
      },
    });
  });

  test.each([
    ['1.1', true],
    ['1.1', false],
    ['14.1', 0],
    ['10.1', 68.3],
    ['13.1', 2],
    ['3.6', 'Khá'],
    ['14.1', [96, 97.5]],
    ['14.1', [null, 97.5]],
    ['5.1', [100, 2]],
    ['19.2', [true, false, null]],
  ])('of %s is stored as %j, as stated', async (indicator, value) => {
    const { call } = await serviceOn(freshDatabase());
    await call(recordEntry, { params, body: entryBody({ indicator, value }) });
    const { entries } = await call(listEntries, { params, query: { set: SET } });
    expect(entries.map((entry) => entry.value)).toEqual([value]);
  });

  test('is listed last recorded first, in pages, optionally for one indicator', async () => {
    const { call } = await serviceOn(freshDatabase());
    let replaces: string | null = null;
    for (const value of [1, 2, 3]) {
      const confirms = value === 1 ? ['proportion /value 1 none'] : [];
      const body = entryBody({ value, replaces, confirms });
      const recorded: Entry = await call(recordEntry, { params, body });
      replaces = recorded.id;
    }
    await call(recordEntry, { params, body: entryBody({ indicator: '1.1', value: true }) });
    const list = (query: { indicator?: string; before?: number; limit?: number }) =>
      call(listEntries, { params, query: { set: SET, ...query } });
    const first = await list({ limit: 3 });
    expect(first.entries.map(({ seq }) => seq)).toEqual([4, 3, 2]);
    expect(first.next).toBe(2);
    const second = await list({ limit: 3, before: 2 });
    expect(second.entries.map(({ seq }) => seq)).toEqual([1]);
    expect(second.next).toBeNull();
    expect((await list({ indicator: '14.1' })).entries.map(({ value }) => value)).toEqual([3, 2, 1]);
  });

  test('is on the last page even if that page is exactly full', async () => {
    const { call } = await serviceOn(freshDatabase());
    await call(recordEntry, { params, body: entryBody() });
    expect((await call(listEntries, { params, query: { set: SET, limit: 1 } })).next).toBeNull();
  });
});
