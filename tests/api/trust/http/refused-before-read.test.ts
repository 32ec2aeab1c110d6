import { describe, expect, test } from 'vitest';
import { problemIn, serviceOn } from '../../../support/client.ts';
import { countRows, freshDatabase } from '../../../support/database.ts';
import { exchange } from '../../../support/exchange.ts';

const NONSENSE = [
  {},
  { set: 'constructor' },
  { set: ['nang-cao-2021-2025'], indicator: { code: '5.1' } },
  [],
];
const requestWith = (payload: object) =>
  ({ method: 'POST', url: '/api/communes/06901/entries', payload }) as const;

test.each(NONSENSE)(
  'an unauthorised caller does not learn what is wrong with the body: %j',
  async (payload) => {
    const service = await serviceOn(freshDatabase());
    const before = countRows(service.database);
    const signedOut = problemIn(await service.as(null).send(requestWith(payload)));
    expect([signedOut.status, signedOut.errors]).toEqual([401, undefined]);
    const leader = problemIn(await service.as('lanhdao').send(requestWith(payload)));
    expect([leader.status, leader.errors]).toEqual([403, undefined]);
    expect(countRows(service.database)).toEqual({ ...before, audit: before.audit + 1 });
    expect(problemIn(await service.send(requestWith(payload))).status).toBe(400);
  },
);

describe('a request of somebody who is not signed in', () => {
  // Only the head is sent: an answer shows that the body was not waited for.
  async function answerToHead(path: string, bytes: number): Promise<string> {
    const { app } = await serviceOn(freshDatabase());
    await app.listen({ host: '127.0.0.1', port: 0 });
    const type = 'Host: localhost\r\nContent-Type: application/json';
    return exchange(app, `POST ${path} HTTP/1.1\r\n${type}\r\nContent-Length: ${bytes}\r\n\r\n`, true);
  }

  test('for the first account is refused without reading its body, once there are accounts', async () => {
    expect(await answerToHead('/api/set-up', 10_000)).toMatch(/^HTTP\/1.1 409 .*\/problems\/already-set-up/s);
  });

  test.each(['/api/session', '/api/session/two-factor'])(
    'to %s is refused unread if larger than a sign-in',
    async (path) => {
      expect(await answerToHead(path, 16 * 1024 + 1)).toMatch(/^HTTP\/1.1 413 /);
    },
  );

  test('may have the longest name and passwords, each character escaped', async () => {
    const { send } = (await serviceOn(freshDatabase('empty'))).as(null);
    const long = (length: number) => '\\u1ebf'.repeat(length);
    const payload = `{"code":"${long(512)}","username":"nguyen","name":"${long(100)}","password":"${long(512)}"}`;
    const headers = { 'content-type': 'application/json' };
    const answer = await send({ method: 'POST', url: '/api/set-up', payload, headers });
    expect(problemIn(answer).errors).toMatchObject([{ pointer: '/code' }]);
  });
});
