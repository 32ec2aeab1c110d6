import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import type { Slow } from '../../../../server/database/slow-log.ts';
import { serviceOn } from '../../../support/client.ts';
import { freshDatabase } from '../../../support/database.ts';
import { entryBody } from '../../../support/record/entries.ts';

const params = { communeId: '06901' };
// A query that takes some time.
const LONG =
  'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT count(*) FROM n';

describe('a slow statement', () => {
  test('is reported with its SQL, without values', () => {
    const { sqlite, slow } = freshDatabase();
    const reported: Slow[] = [];
    slow.listen(20, (one) => reported.push(one));
    sqlite.prepare(LONG).get(3);
    expect(reported).toEqual([]);
    sqlite.prepare(LONG).pluck().get(400_000);
    expect(reported).toEqual([{ sql: LONG, milliseconds: expect.any(Number) }]);
    expect(reported[0]?.milliseconds).toBeGreaterThanOrEqual(20);
  });

  test('is reported if Drizzle prepared it, and so are whole transactions', async () => {
    const { database, call } = await serviceOn(freshDatabase());
    const reported: Slow[] = [];
    database.slow.listen(0, (one) => reported.push(one));
    await call(recordEntry, { params, body: entryBody({ note: 'bí mật' }) });
    const sql = reported.map((one) => one.sql);
    expect(sql.some((text) => /insert into "?entry/i.test(text))).toBe(true);
    expect(sql).toContain('a transaction of 1 writes');
    expect(JSON.stringify(reported)).not.toContain('bí mật');
    reported.length = 0;
    database.write(() => undefined);
    expect(reported).toEqual([{ sql: 'a transaction', milliseconds: expect.any(Number) }]);
  });

  test('is reported even if it fails', () => {
    const { sqlite, slow } = freshDatabase();
    const reported: Slow[] = [];
    slow.listen(0, (one) => reported.push(one));
    const sql = 'INSERT INTO commune (id) VALUES (?)';
    expect(() => sqlite.prepare(sql).run('1')).toThrow(/constraint/i);
    expect(reported.map((one) => one.sql)).toEqual([sql]);
  });

  test('is logged from the configured number of milliseconds on', async () => {
    const lines: string[] = [];
    const stream = new PassThrough().on('data', (chunk) => lines.push(String(chunk)));
    const database = freshDatabase();
    await serviceOn(database, { slowQueryMs: 20, logger: { level: 'warn', stream } });
    database.sqlite.prepare(LONG).get(3);
    database.sqlite.prepare(LONG).get(400_000);
    await expect.poll(() => lines.join('')).toContain('slow query');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ sql: LONG, msg: 'slow query' });
  });
});
