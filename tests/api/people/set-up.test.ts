import { describe, expect, test } from 'vitest';
import { listAccounts } from '#shared/contract/people/accounts.ts';
import { readSession, setUp } from '#shared/contract/people/session.ts';
import { SetUpCode } from '../../../server/features/people/accounts/codes.ts';
import { listAudit } from '../../../server/features/trust/audit/repository.ts';
import { cookieIn, trySignIn } from '../../support/accounts/sign-in.ts';
import { problemIn, serviceOn } from '../../support/client.ts';
import { countRows, freshDatabase } from '../../support/database.ts';

const PASSWORD = 'lúa chín tháng mười';
const FIRST = { username: 'nguyen.van.a', name: 'Nguyễn Văn A', password: PASSWORD };

async function emptyService() {
  const setUpCode = new SetUpCode();
  const service = await serviceOn(freshDatabase('empty'), { setUpCode });
  const { send, call, refusalOf } = service.as(null);
  const code = setUpCode.text;
  return {
    service,
    code,
    call,
    refusalOf,
    post: (body: object) => send({ method: 'POST', url: '/api/set-up', payload: body }),
  };
}

describe('the first account', () => {
  test('is created with the code that the server printed: an administrator, signed in at once', async () => {
    const { service, code, call, post } = await emptyService();
    expect((await call(readSession, {})).needsSetUp).toBe(true);
    const response = await post({ ...FIRST, code });
    expect([response.statusCode, response.json()]).toEqual([201, { outcome: 'signed-in' }]);
    const first = service.as({ cookie: cookieIn(response) });
    const { actor, needsSetUp } = await first.call(readSession, {});
    expect([actor?.id, actor?.role, actor?.restriction, needsSetUp]).toEqual([
      'nguyen.van.a',
      'admin',
      null,
      false,
    ]);
    expect((await first.call(listAccounts, {})).accounts).toHaveLength(1);
    expect((await trySignIn(service, { username: FIRST.username })).statusCode).toBe(201);
    const records = listAudit(service.database.query, { limit: 10 }).toReversed();
    expect(records.slice(0, 2)).toMatchObject([
      { act: 'create-account', actor: null, subject: FIRST.username, address: '127.0.0.1' },
      { act: 'sign-in', actor: FIRST.username },
    ]);
  });

  test('accepts the code in lower case, without hyphens, with spaces', async () => {
    const { code, post } = await emptyService();
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
    expect((await post({ ...FIRST, code: typed })).statusCode).toBe(201);
  });

  test.each([
    ['another code', (code: string) => code.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))],
    ['part of the code', (code: string) => code.slice(0, -1)],
    ['the code and more', (code: string) => `${code}A`],
    ['nothing but hyphens', () => '---'],
  ])('is not created with %s', async (_, typed) => {
    const { service, code, refusalOf } = await emptyService();
    const problem = await refusalOf(setUp, { body: { ...FIRST, code: typed(code) } });
    expect([problem.status, problem.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/code']]);
    expect(countRows(service.database).account).toBe(0);
  });

  test('is not created if the server printed no code', async () => {
    const service = await serviceOn(freshDatabase('empty'));
    const problem = await service.as(null).refusalOf(setUp, { body: { ...FIRST, code: 'AAAA-AAAA-AAAA' } });
    expect([problem.status, countRows(service.database).account]).toEqual([422, 0]);
  });

  test.each([
    ['a common password', { password: 'password123' }, '/password'],
    ['a password that is too short', { password: 'ngắn' }, '/password'],
    ['a password with the username', { password: 'nguyen.van.a 1' }, '/password'],
    ['a reserved username', { username: 'system' }, '/username'],
    ['no name', { name: ' ' }, '/name'],
  ])('is not created with %s', async (_, given, pointer) => {
    const { service, code, refusalOf } = await emptyService();
    const problem = await refusalOf(setUp, { body: { ...FIRST, code, ...given } });
    expect(problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
    expect(countRows(service.database)).toMatchObject({ account: 0, audit: 0 });
  });

  test('is created once: afterwards the code opens nothing', async () => {
    const { service, code, post, refusalOf } = await emptyService();
    await post({ ...FIRST, code });
    const second = { body: { ...FIRST, username: 'nguoi-thu-hai', code } };
    expect((await refusalOf(setUp, second)).type).toBe('/problems/already-set-up');
    expect(countRows(service.database).account).toBe(1);
  });

  test('is created once if three request it at the same moment', async () => {
    const { service, code, post } = await emptyService();
    const answers = await Promise.all(
      ['nguoi-mot', 'nguoi-hai', 'nguoi-ba'].map((username) => post({ ...FIRST, username, code })),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409]);
    expect(countRows(service.database).account).toBe(1);
  });

  test('is not created if there are accounts, whatever the code', async () => {
    const setUpCode = new SetUpCode();
    const service = await serviceOn(freshDatabase(), { setUpCode });
    const problem = await service.as(null).refusalOf(setUp, { body: { ...FIRST, code: setUpCode.text } });
    expect(problem.type).toBe('/problems/already-set-up');
  });

  test('cannot be guessed: after five wrong codes even the right one has to wait', async () => {
    const { code, post } = await emptyService();
    const statuses: number[] = [];
    for (let i = 0; i < 5; i++) statuses.push((await post({ ...FIRST, code: `SAI${i}` })).statusCode);
    const response = await post({ ...FIRST, code });
    expect([...statuses, response.statusCode]).toEqual([422, 422, 422, 422, 422, 429]);
    expect(problemIn(response).retryAfter).toBeGreaterThan(0);
  });
});

test('the code is different at every start and easy to read', () => {
  const codes = new Set(Array.from({ length: 50 }, () => new SetUpCode().text));
  expect(codes.size).toBe(50);
  for (const code of codes) expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
});

test('the demo accounts and their password are shown in the demo only', async () => {
  const demo = await serviceOn(freshDatabase(), { isDemo: true });
  const shown = await demo.as(null).call(readSession, {});
  expect([shown.demoAccounts.length, shown.demoPassword]).toEqual([5, 'demo-dam-ha']);
  const other = await (await serviceOn(freshDatabase())).as(null).call(readSession, {});
  expect([other.demoAccounts, other.demoPassword, other.actor]).toEqual([[], null, null]);
});
