import { expect, test } from 'vitest';
import type { Transaction } from '../../../../server/database/open.ts';
import { countRows, freshDatabase } from '../../../support/database.ts';

const add = (id: string) => (tx: Transaction) => {
  tx.$client.prepare(`INSERT INTO two_factor_role (role) VALUES (?)`).run(id);
  return id;
};

function rolesIn({ $client }: Transaction): unknown[] {
  return $client.prepare('SELECT role FROM two_factor_role ORDER BY role').pluck().all();
}

test('writes of one turn are all stored when they are answered, each with its own result', async () => {
  const database = freshDatabase();
  const states: boolean[] = [];
  const watched = (id: string) => (tx: Transaction) => {
    states.push(tx.$client.inTransaction);
    return add(id)(tx);
  };
  const results = await Promise.all(['a', 'b', 'c'].map((id) => database.writeSoon(watched(id))));
  expect([results, states]).toEqual([
    ['a', 'b', 'c'],
    [true, true, true],
  ]);
  expect([rolesIn(database.query), database.sqlite.inTransaction]).toEqual([['a', 'b', 'c'], false]);
});

test('a write that throws stores nothing and does not affect the others', async () => {
  const database = freshDatabase();
  const failing = database.writeSoon((tx) => {
    add('half')(tx);
    throw new Error('no');
  });
  const settled = await Promise.allSettled([
    database.writeSoon(add('a')),
    failing,
    database.writeSoon(add('b')),
  ]);
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(rolesIn(database.query)).toEqual(['a', 'b']);
});

test('a transaction that cannot be committed rejects all of its writes and stores nothing', async () => {
  const database = freshDatabase();
  const orphan = (tx: Transaction) => {
    tx.$client.pragma('defer_foreign_keys = ON'); // checked at the commit only
    tx.$client
      .prepare("INSERT INTO account_commune (account_id, commune_id) VALUES ('nobody', '06901')")
      .run();
  };
  const rows = countRows(database);
  const settled = await Promise.allSettled([database.writeSoon(add('a')), database.writeSoon(orphan)]);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect([rolesIn(database.query), countRows(database)]).toEqual([[], rows]);
  expect(await database.writeSoon(add('later'))).toBe('later');
});
