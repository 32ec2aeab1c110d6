import { describe, expect, test } from 'vitest';
import { recordAnnulment } from '#shared/contract/record/annulments.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { recordMetric } from '#shared/contract/record/metrics.ts';
import { insertCommune, insertRecognition } from '../../../server/features/units/communes/repository.ts';
import { serviceOn } from '../../support/client.ts';
import { countRows, freshDatabase } from '../../support/database.ts';
import { communeOf, entryBody, nextId, SET } from '../../support/record/entries.ts';

const params = { communeId: '06901' };
const newCommune = communeOf({ name: 'Mới', group: '' });

async function filledDatabase() {
  const database = freshDatabase();
  const { call } = await serviceOn(database);
  const { id } = await call(recordEntry, { params, body: entryBody() });
  await call(recordAnnulment, { body: { id: nextId(), kind: 'annul', entries: [id], reason: 'nhập nhầm' } });
  const metric = { id: nextId(), metric: 'population', effectiveOn: '2024-01-01', value: 4700 } as const;
  await call(recordMetric, { params, body: metric });
  database.write((tx) =>
    insertRecognition(tx, {
      communeId: '06901',
      level: 'nang-cao',
      forYear: 2020,
      decidedOn: '2021-05-05',
      document: null,
      source: 'kiểm thử',
    }),
  );
  return database;
}

describe('the record (R8)', () => {
  test.each([
    ['entry', 'note'],
    ['metric_figure', 'note'],
    ['annulment', 'reason'],
    ['recognition', 'source'],
    ['criteria_set', 'document'],
  ])('refuses to change or delete a row of %s', async (table, column) => {
    const { sqlite } = await filledDatabase();
    const rows = () => sqlite.prepare(`SELECT * FROM ${table}`).all();
    const before = rows();
    expect(before.length).toBeGreaterThan(0);
    expect(() => sqlite.exec(`UPDATE ${table} SET ${column} = '{}'`)).toThrow(`${table} is append-only`);
    expect(() => sqlite.exec(`DELETE FROM ${table}`)).toThrow(`${table} is append-only`);
    expect(rows()).toEqual(before);
  });

  test.each(['entry', 'metric_figure', 'annulment', 'criteria_set'])(
    'refuses to replace a row of %s',
    async (table) => {
      const { sqlite } = await filledDatabase();
      const row = sqlite.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} LIMIT 1`).get() ?? {};
      const changed = { ...row, recorded_at: '2000-01-01T00:00:00.000Z' };
      const names = Object.keys(changed);
      const replace = `REPLACE INTO ${table} (${names}) VALUES (${names.map((name) => `@${name}`)})`;
      expect(() => sqlite.prepare(replace).run(changed)).toThrow('append-only');
    },
  );

  test.each([
    ['an invalid day', "effective_on, '24/01/2024'"],
    ['an unknown judgement', "judgement, 'good'"],
    ['a judgement without a reason', "judgement, 'met'"],
    ['neither value nor judgement nor reason', 'value, NULL'],
    ['a value that is not JSON', "value, 'Khá'"],
    ['an unknown origin', "origin, 'guess'"],
    ['an unknown commune', "commune_id, '00000'"],
    ['an unknown revision', 'revision, 2'],
    ['an unknown replaced entry', "replaces, 'x'"],
  ])('refuses an entry with %s in the database itself', async (_, change) => {
    const database = await filledDatabase();
    const [column = '', value = ''] = change.split(', ');
    const row: Record<string, string> = {
      id: "'new'",
      commune_id: "'06901'",
      set_id: `'${SET}'`,
      revision: '1',
      indicator: "'14.1'",
      effective_on: "'2024-01-24'",
      value: '95.3',
      origin: "'form'",
      recorded_at: "'2024-01-24T02:00:00.000Z'",
      author: "'local'",
    };
    const insert = (values: Record<string, string>) =>
      database.sqlite.exec(`INSERT INTO entry (${Object.keys(values)}) VALUES (${Object.values(values)})`);
    expect(() => insert({ ...row, [column]: value })).toThrow(/constraint failed/);
    expect(countRows(database).entry).toBe(1);
    insert(row);
    expect(countRows(database).entry).toBe(2);
  });
});

describe('an annulment in the database itself', () => {
  test.each([
    ['of another commune than its entry', { commune_id: "'99999'" }, /another commune/],
    ['of nothing', { entry: 'NULL' }, /another commune|constraint failed/],
    ['of both an entry and a figure', { metric_figure: '1' }, /constraint failed/],
    ['of an unknown entry', { entry: '1000' }, /another commune|constraint failed/],
    ['of an unknown batch', { batch: "'x'" }, /constraint failed/],
    ['without a reason', { reason: "'  '" }, /constraint failed/],
    ['of another kind', { kind: "'delete'" }, /constraint failed/],
  ])('is refused %s', async (_, change, fault) => {
    const { sqlite } = await filledDatabase();
    const row = {
      id: "'new'",
      act: "'act'",
      kind: "'annul'",
      entry: '1',
      metric_figure: 'NULL',
      commune_id: "'06901'",
      batch: 'NULL',
      reason: "'nhập nhầm'",
      origin: "'form'",
      recorded_at: "'2024-01-24T02:00:00.000Z'",
      author: "'local'",
    };
    const insert = (values: Record<string, string>) =>
      sqlite.exec(`INSERT INTO annulment (${Object.keys(values)}) VALUES (${Object.values(values)})`);
    expect(() => insert({ ...row, ...change })).toThrow(fault);
    insert(row);
  });
});

describe('a write', () => {
  test('that fails is rolled back', async () => {
    const database = await filledDatabase();
    const before = countRows(database);
    expect(() =>
      database.write((tx) => {
        insertCommune(tx, newCommune);
        expect(countRows(database).commune).toBe(before.commune + 1);
        throw new Error('halfway');
      }),
    ).toThrow('halfway');
    expect(countRows(database)).toEqual(before);
  });

  test('that breaks a constraint at its end is rolled back', async () => {
    const database = await filledDatabase();
    const before = countRows(database);
    expect(() =>
      database.write((tx) => {
        insertCommune(tx, newCommune);
        insertCommune(tx, newCommune);
      }),
    ).toThrow(/UNIQUE/);
    expect(countRows(database)).toEqual(before);
  });

  test('that succeeds is stored as a whole, and returns its result', () => {
    const database = freshDatabase('empty');
    const made = database.write((tx) => {
      insertCommune(tx, newCommune);
      return 'made';
    });
    expect([made, countRows(database).commune]).toEqual(['made', 1]);
  });

  test('cannot be async: the transaction would end too early', () => {
    const { write } = freshDatabase('empty');
    // @ts-expect-error: a callback that returns a promise is not assignable
    const misuse = () => write(async () => 'late');
    expect(misuse).toThrow(/promise/i);
  });
});
