import type { InjectOptions } from 'fastify';
import { describe, expect, test } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { readBoard } from '#shared/contract/standing/standings.ts';
import { serviceOn } from '../../../support/client.ts';
import { freshDatabase } from '../../../support/database.ts';
import { putBackup } from '../../../support/process/backups.ts';
import { temporaryFolder } from '../../../support/process/data-folders.ts';
import { entryBody, SET } from '../../../support/record/entries.ts';

const HERE: InjectOptions = {
  url: '/internal-metrics',
  headers: { host: '127.0.0.1:3000' },
  remoteAddress: '127.0.0.1',
};
const TOKEN = 'một bí mật đủ dài của máy giám sát';

function asked({ headers, ...rest }: InjectOptions): InjectOptions {
  return { ...HERE, ...rest, headers: { ...HERE.headers, ...headers } };
}

describe('the metrics for monitoring', () => {
  test('are available to this machine: answers by route, database, disk, backups', async () => {
    const { path: folder } = temporaryFolder();
    putBackup(folder, 'scheduled', '2024-06-30T01:00:00.000Z');
    const backups = { databaseFile: '', folder, time: null, keep: 30 };
    const { as, call } = await serviceOn(freshDatabase(), { backups });
    await call(recordEntry, { params: { communeId: '06901' }, body: entryBody() });
    await call(readBoard, { query: { set: SET } });
    const { payload, headers } = await as(null).send(HERE);
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(payload).toMatch(
      /^ntm_http_request_duration_seconds_count\{method="GET",route="\/api\/board",status="200"\} 1$/m,
    );
    expect(payload).toMatch(/^ntm_entries 1$/m);
    expect(payload).toMatch(/^ntm_database_bytes [1-9]\d+$/m);
    expect(payload).toMatch(/^ntm_disk_free_bytes [1-9]\d+$/m);
    expect(payload).toMatch(/^ntm_backup_age_seconds 3600$/m);
    expect(payload).toMatch(/^ntm_backup_restore_test_passed 1$/m);
    expect(payload).toMatch(/^process_resident_memory_bytes [1-9]\d+$/m);
  });

  test('have no value without a tested backup, and 0 if it does not restore', async () => {
    const { path: folder } = temporaryFolder();
    const { as } = await serviceOn(freshDatabase(), {
      backups: { databaseFile: '', folder, time: null, keep: 1 },
    });
    expect((await as(null).send(HERE)).payload).not.toMatch(/^ntm_backup_/m);
    putBackup(folder, 'scheduled', '2024-06-30T01:00:00.000Z', 'chain-broken');
    expect((await as(null).send(HERE)).payload).toMatch(/^ntm_backup_restore_test_passed 0$/m);
  });

  test.each<[string, InjectOptions]>([
    ['another machine', { remoteAddress: '10.0.0.7' }],
    ['a request through a proxy', { headers: { 'x-forwarded-for': '127.0.0.1' } }],
    ['a request through another kind of proxy', { headers: { forwarded: 'for=127.0.0.1' } }],
    ['a request to the public name', { headers: { host: 'ntm.example.vn' } }],
  ])('are not available to %s', async (_, request) => {
    const { as } = await serviceOn(freshDatabase(), { trustProxy: 'loopback' });
    expect((await as(null).send(asked(request))).statusCode).toBe(404);
    expect((await as('quantri').send(asked(request))).statusCode).toBe(404);
  });

  test('need the token if one is set, and nothing else', async () => {
    const { as } = await serviceOn(freshDatabase(), { metricsToken: TOKEN });
    const ask = (authorization?: string, more: InjectOptions = {}) =>
      as(null).send(
        asked({ ...more, headers: { ...more.headers, ...(authorization && { authorization }) } }),
      );
    const elsewhere = { remoteAddress: '10.0.0.7', headers: { 'x-forwarded-for': '10.0.0.7', host: 'x.vn' } };
    const bearer = `Bearer ${Buffer.from(TOKEN).toString('latin1')}`;
    expect((await ask()).statusCode).toBe(404);
    expect((await ask('Bearer another secret of that length')).statusCode).toBe(404);
    expect((await ask(TOKEN)).statusCode).toBe(404);
    expect([bearer.length > 0, (await ask(`Bearer ${TOKEN}`, elsewhere)).statusCode]).toEqual([true, 200]);
  });

  test('name no person, commune or address', async () => {
    const { as, call } = await serviceOn(freshDatabase());
    await call(readBoard, { query: { set: SET } });
    await as(null).send('/api/communes/06901');
    await as(null).send('/khong-co/bi-mat');
    const { payload } = await as(null).send(HERE);
    for (const word of ['06901', 'bi-mat', 'dieuphoi', SET]) expect(payload).not.toContain(word);
  });
});
