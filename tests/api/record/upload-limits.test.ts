import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { uploadFile } from '#shared/contract/record/uploads.ts';
import { cookieOf } from '../../support/accounts/sessions.ts';
import { SentBytes, serviceOn, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { temporaryFolder } from '../../support/process/data-folders.ts';

const KB = 1024;
const MB = 1024 * KB;
const LIMITS = { perDay: 2 * MB, total: 3 * MB };
const ledgerOf = (folder: string) => `${folder}-received.jsonl`;

async function uploadService(
  folder = temporaryFolder().uploadFolder,
  uploadLimits = LIMITS,
): Promise<TestService & { folder: string }> {
  return { ...(await serviceOn(freshDatabase(), { uploadFolder: folder, uploadLimits })), folder };
}

let made = 0;
/** A file of this size that no other test sends. */
function fileOf(size: number) {
  made += 1;
  return { query: { name: 'a.csv' }, file: new SentBytes(Buffer.alloc(size, `${made};`)) };
}

describe('uploads of one account', () => {
  test('beyond the limit of a day are refused in words; another account sends on', async () => {
    const { call, refusalOf, as, folder } = await uploadService();
    await call(uploadFile, fileOf(MB));
    await call(uploadFile, fileOf(MB));
    const refused = await refusalOf(uploadFile, fileOf(1));
    expect(refused).toMatchObject({
      status: 429,
      type: '/problems/too-many-uploads',
      detail: 'Mỗi tài khoản được gửi tối đa 2 MB tệp trong 24 giờ.',
    });
    await as('quangan').call(uploadFile, fileOf(MB));
    expect(readdirSync(folder)).toHaveLength(3);
  });

  test('count for a day, also after a restart; a cut-off line of the list is ignored', async () => {
    const { call, folder } = await uploadService();
    await call(uploadFile, fileOf(2 * MB));
    writeFileSync(ledgerOf(folder), '{"at":1', { flag: 'a' });
    const again = await uploadService(folder);
    expect((await again.refusalOf(uploadFile, fileOf(1))).type).toBe('/problems/too-many-uploads');
    const yesterday = readFileSync(ledgerOf(folder), 'utf8').replace(
      /"at":\d+/,
      `"at":${Date.now() - 25 * 3600_000}`,
    );
    writeFileSync(ledgerOf(folder), yesterday);
    const later = await uploadService(folder);
    await later.call(uploadFile, fileOf(1));
  });

  test('count once if the content is the same, at least 64 kB each, and not at all if they fail', async () => {
    const { call, refusalOf } = await uploadService();
    const file = fileOf(MB);
    for (let i = 0; i < 3; i++) await call(uploadFile, file);
    for (let i = 0; i < 3; i++)
      expect((await refusalOf(uploadFile, fileOf(0))).type).toBe('/problems/rules-broken');
    for (let i = 0; i < 16; i++) await call(uploadFile, fileOf(10));
    expect((await refusalOf(uploadFile, fileOf(10))).type).toBe('/problems/too-many-uploads');
  });

  test('count while they arrive: many at once are not more than one after another', async () => {
    const { call, refusalOf, folder } = await uploadService();
    const sent = await Promise.allSettled(Array.from({ length: 8 }, () => call(uploadFile, fileOf(MB))));
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(readdirSync(folder)).toHaveLength(2);
    expect((await refusalOf(uploadFile, fileOf(1))).status).toBe(429);
  });
});

describe('all uploads together', () => {
  test('beyond the limit are refused in words, until old ones are deleted', async () => {
    const { call, as, folder } = await uploadService();
    await call(uploadFile, fileOf(2 * MB));
    await as('quangan').call(uploadFile, fileOf(MB));
    const refused = await as('quangan').refusalOf(uploadFile, fileOf(1));
    expect(refused).toMatchObject({ status: 507, type: '/problems/uploads-full' });
    expect(refused.detail).toContain('tối đa 3 MB');
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), 1, 1);
    await as('quangan').call(uploadFile, fileOf(1));
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('are counted from the folder: parts of a stopped server are deleted', async () => {
    const { call, as, folder } = await uploadService();
    await call(uploadFile, fileOf(2 * MB));
    writeFileSync(join(folder, 'x.part'), Buffer.alloc(MB));
    rmSync(ledgerOf(folder));
    const again = await uploadService(folder);
    await again.as('quangan').call(uploadFile, fileOf(MB));
    expect(existsSync(join(folder, 'x.part'))).toBe(false);
    expect((await as('quangan').refusalOf(uploadFile, fileOf(1))).type).toBe('/problems/uploads-full');
  });
});

test.each([
  ['an announced length', 4 * MB],
  ['no length', undefined],
])(
  'an upload of %s is stopped at the limit, and the next request of its connection is answered',
  async (_, length) => {
    const { app, folder } = await uploadService();
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    onTestFinished(() => agent.destroy());
    const outcomeOf = (method: string, path: string, body?: Buffer) =>
      new Promise<string>((resolve) => {
        const headers = {
          cookie: cookieOf('dieuphoi'),
          'content-type': 'application/octet-stream',
          ...(length !== undefined && body !== undefined && { 'content-length': length }),
        };
        const sending = request({ host: '127.0.0.1', port, agent, method, path, headers }, (answer) => {
          resolve(String(answer.statusCode));
          answer.resume();
        });
        sending.on('error', () => resolve('closed'));
        for (let at = 0; body !== undefined && at < body.length; at += 64 * KB)
          sending.write(body.subarray(at, at + 64 * KB));
        sending.end();
      });
    expect(['429', 'closed']).toContain(
      await outcomeOf('POST', '/api/uploads?name=a', Buffer.alloc(4 * MB, 'a')),
    );
    expect(readdirSync(folder)).toEqual([]);
    expect(await outcomeOf('GET', '/api/health')).toBe('200');
  },
);
