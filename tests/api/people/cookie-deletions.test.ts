import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressOf } from '#shared/contract/operation.ts';
import { signOut } from '#shared/contract/people/session.ts';
import { eq } from '../../../server/database/drizzle.ts';
import { session } from '../../../server/database/schema/accounts.ts';
import { deleteSessions, updateAccount } from '../../../server/features/people/accounts/repository.ts';
import { cookieOf, cookieWith } from '../../support/accounts/sessions.ts';
import { trySignIn } from '../../support/accounts/sign-in.ts';
import { requestOf, serviceOn, type TestService } from '../../support/client.ts';
import { EXAMPLES, type OperationName, readContract } from '../../support/contract.ts';
import { freshDatabase } from '../../support/database.ts';
import { temporaryFolder } from '../../support/process/data-folders.ts';

const PLACE = { communeId: '06901', indicator: '5.1' };
const READS = [...(await readContract())].flatMap(([name, operation]) =>
  operation.method === 'GET'
    ? [[name, addressOf(operation, EXAMPLES[name as OperationName](PLACE) as object)] as const]
    : [],
);
const PAGES = ['/', '/xa/06901', '/dang-nhap', '/assets/frame-1.js', '/khong-co', '/api/khong-co'].map(
  (path) => [path, path] as const,
);

function clientFolder(): string {
  const folder = temporaryFolder().path;
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Trang</title>');
  writeFileSync(join(folder, 'assets/frame-1.js'), 'frame()');
  return folder;
}

const long = (days: number) => new Date(Date.now() - days * 24 * 3600 * 1000).toISOString();

// Each makes the cookie of `quangan` one of its kind, and returns it.
const COOKIES: Record<string, (service: TestService) => string> = {
  'of an ended session': ({ database }) => {
    deleteSessions(database.query, 'quangan');
    return cookieOf('quangan');
  },
  'of an expired session': ({ database }) => {
    database.query
      .update(session)
      .set({ expiresAt: long(1) })
      .where(eq(session.userId, 'quangan'))
      .run();
    return cookieOf('quangan');
  },
  'of a session of last month': ({ database }) => {
    database.query
      .update(session)
      .set({ createdAt: long(30) })
      .where(eq(session.userId, 'quangan'))
      .run();
    return cookieOf('quangan');
  },
  'of a disabled account': ({ database }) => {
    updateAccount(database.query, 'quangan', { disabledAt: long(0) });
    return cookieOf('quangan');
  },
  'that was never valid': () => cookieWith('made-up'),
  'with a wrong signature': () => `${cookieOf('quangan')}x`,
  'without a signature': () => 'ntm.session_token=made-up',
};

function deletionsIn(setCookie: string | string[] | undefined): string[] {
  return [setCookie ?? []].flat().filter((line) => /max-age=0|expires=/i.test(line));
}

describe.each(Object.entries(COOKIES))('a cookie %s', (_, make) => {
  test('is deleted by no read and no page', async () => {
    const service = await serviceOn(freshDatabase(), { clientFolder: clientFolder() });
    const cookie = make(service);
    const deleting: string[] = [];
    for (const [name, url] of [...READS, ...PAGES]) {
      const answer = await service.as({ cookie }).send(url);
      if (deletionsIn(answer.headers['set-cookie']).length > 0) deleting.push(name);
    }
    expect(READS.length).toBeGreaterThan(35);
    expect(deleting).toEqual([]);
  });
});

test('a sign-in with an ended cookie, right or wrong, deletes none', async () => {
  const service = await serviceOn(freshDatabase());
  deleteSessions(service.database.query, 'quangan');
  const headers = { cookie: cookieOf('quangan') };
  for (const password of ['không phải thế', undefined]) {
    const answer = await trySignIn(service, { username: 'dieuphoi', headers, ...(password && { password }) });
    expect(deletionsIn(answer.headers['set-cookie'])).toEqual([]);
  }
});

test('signing out deletes it', async () => {
  const service = await serviceOn(freshDatabase());
  const answer = await service.as('quangan').send(requestOf(signOut, {}));
  expect(deletionsIn(answer.headers['set-cookie']).join()).toMatch(/^ntm\.session_token=;.*max-age=0/i);
});
