import { describe, expect, test } from 'vitest';
import { listEntries, recordEntry } from '#shared/contract/record/entries.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import { serviceOn, type TestCaller, type TestService } from '../../support/client.ts';
import { countRows, freshDatabase } from '../../support/database.ts';
import { entryBody, SET } from '../../support/record/entries.ts';

const params = { communeId: '06901' };
type Given = Parameters<typeof entryBody>[0];

function record({ call }: TestCaller, given: Given = {}) {
  return call(recordEntry, { params, body: entryBody(given) });
}

function conflictOf({ refusalOf }: TestCaller, given: Given = {}) {
  return refusalOf(recordEntry, { params, body: entryBody(given) });
}

async function valuesIn({ call }: TestService): Promise<unknown[]> {
  const { entries } = await call(listEntries, { params, query: { set: SET } });
  return entries.map(({ value }) => value);
}

// Entry without the verdict that answers add.
function plain({ verdict: _, ...entry }: Entry & { verdict?: unknown }): Entry {
  return entry;
}

async function twoOfficers() {
  const service = await serviceOn(freshDatabase());
  const seen = await record(service);
  return { service, seen, first: service.as('dieuphoi'), second: service.as('quangan') };
}

describe('two people who change the same figure', () => {
  test('from the same earlier figure: the second gets both figures, and theirs is not recorded', async () => {
    const { service, seen, first, second } = await twoOfficers();
    const theirs = await record(first, { value: 96, replaces: seen.id });
    const before = countRows(service.database);
    const given = { value: 94, note: 'thẻ hết hạn', replaces: seen.id };
    const problem = await conflictOf(second, given);
    expect([problem.status, problem.type]).toEqual([409, '/problems/entry-superseded']);
    expect(problem.conflict).toEqual({
      yours: { effectiveOn: '2024-01-24', value: 94, judgement: null, reason: null, note: 'thẻ hết hạn' },
      theirs: plain(theirs),
      seen: plain(seen),
    });
    expect(countRows(service.database)).toEqual(before);
  });

  test('from an empty cell: the second gets the conflict without an earlier figure', async () => {
    const service = await serviceOn(freshDatabase());
    const theirs = await record(service);
    const { conflict } = await conflictOf(service.as('quangan'), { value: 94 });
    expect(conflict).toMatchObject({ yours: { value: 94 }, theirs: { id: theirs.id }, seen: null });
  });

  test('are both in the record once the second has seen the first figure and decided', async () => {
    const { service, seen, first, second } = await twoOfficers();
    await record(first, { value: 96, replaces: seen.id });
    const { conflict } = await conflictOf(second, { value: 94, replaces: seen.id });
    const chosen = await record(second, { value: 94, replaces: conflict?.theirs?.id ?? null });
    expect(chosen.replaces).toBe(conflict?.theirs?.id);
    expect(await valuesIn(service)).toEqual([94, 96, 95.3]);
  });

  test('at the same moment: one is recorded, the others get a conflict', async () => {
    const { service, seen, first } = await twoOfficers();
    const values = [91, 92, 93, 94, 96];
    const answers = await Promise.allSettled(
      values.map((value) => record(first, { value, replaces: seen.id })),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await valuesIn(service)).toHaveLength(2);
  });

  test('with another change in between: the last recorded figure is shown', async () => {
    const { seen, first, second } = await twoOfficers();
    const next = await record(first, { value: 96, replaces: seen.id });
    const last = await record(first, { value: 97, replaces: next.id });
    const { conflict } = await conflictOf(second, { value: 94, replaces: seen.id });
    expect(conflict?.theirs).toEqual(plain(last));
    expect(conflict?.seen).toEqual(plain(seen));
  });

  test('do not conflict in other communes, indicators or sets', async () => {
    const service = await serviceOn(freshDatabase());
    await record(service);
    await record(service, { indicator: '14.2' });
    await record(service, { set: 'ntm-2021-2025', indicator: '15.1' });
    const elsewhere = { params: { communeId: '99999' }, body: entryBody() };
    await service.call(recordEntry, elsewhere);
    expect(countRows(service.database).entry).toBe(4);
  });
});

describe('figures of different days', () => {
  test('do not conflict if the unseen one is of a later day, which stays', async () => {
    const { service, seen } = await twoOfficers();
    await record(service, { effectiveOn: '2024-03-31', value: 97, replaces: seen.id });
    await record(service, { effectiveOn: '2024-02-29', value: 96, replaces: seen.id });
    expect(await valuesIn(service)).toEqual([96, 97, 95.3]);
  });

  test('conflict if the unseen one already holds on the stated day', async () => {
    const { service, seen } = await twoOfficers();
    const theirs = await record(service, { effectiveOn: '2024-02-29', value: 96, replaces: seen.id });
    const { conflict } = await conflictOf(service, {
      effectiveOn: '2024-03-31',
      value: 94,
      replaces: seen.id,
    });
    expect(conflict?.theirs?.id).toBe(theirs.id);
  });

  test('also conflict on an earlier day, if another was recorded meanwhile', async () => {
    const { service, seen } = await twoOfficers();
    const theirs = await record(service, { effectiveOn: '2023-06-30', value: 80 });
    const { conflict } = await conflictOf(service, {
      effectiveOn: '2023-12-31',
      value: 85,
      replaces: seen.id,
    });
    expect(conflict).toMatchObject({ theirs: { id: theirs.id }, seen: { id: seen.id } });
  });
});

describe('a withdrawal', () => {
  const withdrawn = { value: null, reason: 'nhầm xã' };

  test('conflicts with a correction recorded in between', async () => {
    const { seen, first, second } = await twoOfficers();
    const theirs = await record(first, { value: 96, replaces: seen.id });
    const { conflict } = await conflictOf(second, { ...withdrawn, replaces: seen.id });
    expect(conflict).toMatchObject({ yours: withdrawn, theirs: { id: theirs.id } });
  });

  test('recorded in between conflicts with a correction', async () => {
    const { seen, first, second } = await twoOfficers();
    await record(first, { ...withdrawn, replaces: seen.id });
    const { conflict } = await conflictOf(second, { value: 96, replaces: seen.id });
    expect(conflict?.theirs).toMatchObject(withdrawn);
  });
});

describe('a repeated request', () => {
  test('gets the same answer, even if another figure came in since', async () => {
    const { service, seen, first, second } = await twoOfficers();
    const body = entryBody({ value: 96, replaces: seen.id });
    const recorded = await first.call(recordEntry, { params, body });
    await record(second, { value: 94, replaces: recorded.id });
    expect(await first.call(recordEntry, { params, body })).toEqual(recorded);
    expect(await valuesIn(service)).toEqual([94, 96, 95.3]);
  });

  test('of a refused one is refused again, and recorded once its author has seen the other figure', async () => {
    const { seen, first, second } = await twoOfficers();
    const theirs = await record(first, { value: 96, replaces: seen.id });
    const body = entryBody({ value: 94, replaces: seen.id });
    for (let i = 0; i < 2; i++) {
      expect((await second.refusalOf(recordEntry, { params, body })).type).toBe('/problems/entry-superseded');
    }
    const again = await second.call(recordEntry, { params, body: { ...body, replaces: theirs.id } });
    expect(again).toMatchObject({ id: body.id, value: 94, author: 'quangan' });
  });
});

test('a broken rule is reported before a conflict', async () => {
  const { service, seen } = await twoOfficers();
  await record(service, { value: 96, replaces: seen.id });
  const problem = await conflictOf(service, { value: 101, replaces: seen.id });
  expect([problem.type, problem.conflict]).toEqual(['/problems/rules-broken', undefined]);
});
