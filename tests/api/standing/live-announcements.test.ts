import { describe, expect, onTestFinished, test } from 'vitest';
import { StaleEvent } from '#shared/contract/changes.ts';
import { changeAccount, resetPassword } from '#shared/contract/people/accounts.ts';
import { listOwnSessions, revokeOwnSession } from '#shared/contract/people/own-account.ts';
import { signOut } from '#shared/contract/people/session.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { appendAudit } from '../../../server/audit/append-audit.ts';
import { openDatabase } from '../../../server/database/open.ts';
import { cookieOf, type TestAccount } from '../../support/accounts/sessions.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { follow, listen } from '../../support/events.ts';
import { fillFolder } from '../../support/process/commands.ts';
import { temporaryFolder } from '../../support/process/data-folders.ts';
import { BEGINNING, entryBody } from '../../support/record/entries.ts';

const params = { communeId: '06901' };
const NOTE = 'điều không ai được nghe lén';

async function followedBy(...usernames: TestAccount[]) {
  const service = await serviceOn(freshDatabase());
  const address = await listen(service);
  const followers = await Promise.all(usernames.map((username) => follow(address, cookieOf(username))));
  return { service, address, followers };
}

function recordFigure({ call }: TestService, indicator = '14.1') {
  const judged = { value: null, judgement: 'met', reason: NOTE, note: NOTE } as const;
  return call(recordEntry, { params, body: entryBody({ indicator, ...judged }) });
}

function rename({ as }: TestService) {
  return as('quantri').call(changeAccount, { params: { username: 'gddt' }, body: { name: NOTE } });
}

describe('a follower of the event stream', () => {
  test('hears within two seconds that a figure made boards and its commune stale, without the figure', async () => {
    const { service, followers } = await followedBy('lanhdao', 'quangan');
    const since = Date.now();
    await recordFigure(service);
    for (const { next } of followers) {
      const heard = await next();
      expect(heard?.event).toBe('stale');
      const { stale } = StaleEvent.strict().parse(heard?.data);
      expect(stale).toEqual(
        expect.arrayContaining([
          '/api/board',
          '/api/communes/06901/standing',
          '/api/overview',
          '/api/progress',
          '/api/ways',
        ]),
      );
      expect(JSON.stringify(heard)).not.toContain(NOTE);
    }
    expect(Date.now() - since).toBeLessThan(2000);
  });

  test.each<[TestAccount, string[]]>([
    ['quantri', ['/api/accounts', '/api/audit', '/api/authors', '/api/own/sessions', '/api/session']],
    ['dieuphoi', ['/api/audit', '/api/authors', '/api/import-template.xlsx', '/api/session']],
    ['lanhdao', ['/api/authors', '/api/session']],
    ['quangan', ['/api/authors', '/api/import-template.xlsx', '/api/session']],
  ])('hears as %s only about what this account may read', async (username, expected) => {
    const { service, followers } = await followedBy(username);
    await rename(service);
    const { stale } = StaleEvent.parse((await followers[0]?.next())?.data);
    expect(stale.toSorted()).toEqual(expected);
  });

  test('hears nothing about a refused write', async () => {
    const { service, followers } = await followedBy('lanhdao');
    await service.refusalOf(recordEntry, { params, body: entryBody({ value: 101 }) });
    await recordFigure(service, '5.1');
    expect(StaleEvent.parse((await followers[0]?.next())?.data).stale).toContain('/api/board');
  });
});

describe('the stream', () => {
  test('is sent at once: not compressed, not cached, not buffered by a proxy', async () => {
    const address = await listen(await serviceOn(freshDatabase()));
    const { response } = await follow(address, cookieOf('lanhdao'), { 'accept-encoding': 'br, gzip' });
    const header = (name: string) => response.headers.get(name);
    expect(response.status).toBe(200);
    expect(header('content-type')).toMatch(/^text\/event-stream/);
    expect([header('content-encoding'), header('cache-control')]).toEqual([null, 'no-store']);
    expect(header('x-accel-buffering')).toBe('no');
  });

  test.each([
    ['signed out', '', 401],
    ['with an unknown session cookie', 'ntm.session_token=planted', 401],
  ])('is refused %s', async (_, cookie, status) => {
    const address = await listen(await serviceOn(freshDatabase()));
    expect((await follow(address, cookie)).response.status).toBe(status);
  });

  test('does not exist for HEAD, which would never end', async () => {
    const { as } = await serviceOn(freshDatabase());
    const response = await as('lanhdao').send({ method: 'HEAD', url: '/api/changes' });
    expect(response.statusCode).toBe(404);
  });

  test('ends when the server closes, which does not wait for followers', async () => {
    const { service, followers } = await followedBy('lanhdao', 'quangan');
    await service.app.close();
    for (const { next } of followers) expect(await next()).toBeUndefined();
  });
});

describe('a follower whose session ends', () => {
  test.each<[string, (service: TestService) => Promise<unknown>]>([
    ['by signing out', ({ as }) => as('quangan').call(signOut, {})],
    [
      'by being revoked',
      async ({ as }) => {
        const { sessions } = await as('quangan').call(listOwnSessions, {});
        return as('quangan').call(revokeOwnSession, { params: { sessionId: sessions[0]?.id ?? '' } });
      },
    ],
    [
      'with the account',
      ({ as }) =>
        as('quantri').call(changeAccount, { params: { username: 'quangan' }, body: { isDisabled: true } }),
    ],
    ['with the password', ({ as }) => as('quantri').call(resetPassword, { params: { username: 'quangan' } })],
  ])('%s hears that and nothing more; others go on', async (_, end) => {
    const { service, followers } = await followedBy('quangan', 'lanhdao');
    await end(service);
    expect((await followers[0]?.next())?.event).toBe('session-ended');
    expect(await followers[0]?.next()).toBeUndefined();
    await recordFigure(service);
    let heard = await followers[1]?.next();
    while (heard !== undefined && !JSON.stringify(heard).includes('/api/board'))
      heard = await followers[1]?.next();
    expect(heard?.event).toBe('stale');
  });

  test('hears that its session changed if its role does, and follows again with the new role', async () => {
    const { service, address, followers } = await followedBy('quangan');
    const change = { params: { username: 'quangan' }, body: { role: 'coordinator' as const } };
    await service.as('quantri').call(changeAccount, change);
    expect(await followers[0]?.next()).toEqual({ event: 'stale', data: { stale: ['/api/session'] } });
    expect(await followers[0]?.next()).toBeUndefined();
    const again = await follow(address, cookieOf('quangan'));
    await rename(service);
    expect(StaleEvent.parse((await again.next())?.data).stale).toContain('/api/audit');
  });
});

test('a write of another process is announced within two seconds and takes effect at once', async () => {
  const folder = temporaryFolder();
  fillFolder(folder);
  const [database, other] = [openDatabase(folder.databaseFile), openDatabase(folder.databaseFile)];
  onTestFinished(() => {
    database.close();
    other.close();
  });
  const service = await serviceOn(database);
  const { next } = await follow(await listen(service), cookieOf('quangan'));
  const since = Date.now();
  other.write((tx) => {
    appendAudit(
      tx,
      { actor: null, address: null, at: BEGINNING },
      { act: 'change-account', subject: 'quangan' },
    );
    tx.$client.prepare("UPDATE account SET disabled_at = ? WHERE id = 'quangan'").run(BEGINNING);
  });
  const heard = [await next(), await next()].map((event) => StaleEvent.parse(event?.data).stale);
  expect(heard.flat()).toEqual(['/api', '/api/session']);
  expect(Date.now() - since).toBeLessThan(2000);
  expect((await service.as('quangan').send('/api/workspace')).statusCode).toBe(401);
});

test('with more streams of one session than a browser opens, the oldest one is closed', async () => {
  const { address, followers } = await followedBy('lanhdao');
  const cookie = cookieOf('lanhdao');
  const others = await Promise.all(Array.from({ length: 9 }, () => follow(address, cookie)));
  expect(others.map(({ response }) => response.status)).toEqual(Array(9).fill(200));
  await follow(address, cookie);
  expect(await followers[0]?.next()).toBeUndefined();
});
