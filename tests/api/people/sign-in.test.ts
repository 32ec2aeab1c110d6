import type { LightMyRequestResponse } from 'fastify';
import { describe, expect, test } from 'vitest';
import { changeAccount } from '#shared/contract/people/accounts.ts';
import { readSession } from '#shared/contract/people/session.ts';
import { readWorkspace } from '#shared/contract/trust/service.ts';
import { listAudit } from '../../../server/features/trust/audit/repository.ts';
import { TEST_PASSWORD } from '../../support/accounts/sessions.ts';
import { signIn, trySignIn } from '../../support/accounts/sign-in.ts';
import { problemIn, serviceOn } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';

const username = 'quangan';

// Everything that a stranger learns from an answer, without the parts that belong to the request.
function learntFrom(response: LightMyRequestResponse) {
  const { 'x-request-id': _id, etag: _etag, date: _date, ...headers } = response.headers;
  const { instance: _instance, ...problem } = problemIn(response);
  return { status: response.statusCode, headers, problem };
}

describe('signing in', () => {
  test('with the right password opens a session for the account with its role and scope', async () => {
    const service = await serviceOn(freshDatabase());
    const caller = await signIn(service, { username });
    const { actor, needsSetUp } = await caller.call(readSession, {});
    expect(actor).toEqual({
      id: username,
      name: 'Cán bộ xã Quảng An',
      role: 'commune',
      communes: ['06901'],
      indicators: {},
      restriction: null,
    });
    expect(needsSetUp).toBe(false);
    await caller.call(readWorkspace, {});
  });

  test('accepts the username in capitals and with spaces, the password only as it is', async () => {
    const service = await serviceOn(freshDatabase());
    expect((await trySignIn(service, { username: ' QuangAn ' })).statusCode).toBe(201);
    const password = TEST_PASSWORD.toUpperCase();
    expect((await trySignIn(service, { username, password })).statusCode).toBe(401);
    expect((await trySignIn(service, { username, password: ` ${TEST_PASSWORD}` })).statusCode).toBe(401);
  });

  test('accepts a password in either Unicode form, because keyboards differ', async () => {
    const service = await serviceOn(freshDatabase());
    for (const form of ['NFC', 'NFD']) {
      const password = TEST_PASSWORD.normalize(form);
      expect((await trySignIn(service, { username, password })).statusCode).toBe(201);
    }
  });

  test('is refused in the same way for a wrong password, an unknown account and a disabled one', async () => {
    const service = await serviceOn(freshDatabase());
    await service
      .as('quantri')
      .call(changeAccount, { params: { username: 'gddt' }, body: { isDisabled: true } });
    const wrong = learntFrom(await trySignIn(service, { username, password: 'không phải thế' }));
    expect(wrong).toMatchObject({ status: 401, problem: { type: '/problems/wrong-credentials' } });
    expect(wrong.headers).not.toHaveProperty('set-cookie');
    expect(learntFrom(await trySignIn(service, { username: 'khong-co' }))).toEqual(wrong);
    expect(learntFrom(await trySignIn(service, { username: 'gddt' }))).toEqual(wrong);
    const { status } = await service.as('gddt').refusalOf(readWorkspace, {});
    expect(status).toBe(401);
  });

  test('is audited, and so are failures, but never an unknown username', async () => {
    const service = await serviceOn(freshDatabase());
    const address = '203.0.113.7';
    await trySignIn(service, { username, address });
    await trySignIn(service, { username, password: 'không phải thế', address });
    await trySignIn(service, { username: 'mat-khau-go-nham-o', password: 'x', address });
    const records = listAudit(service.database.query, { limit: 3 }).toReversed();
    expect(records.map(({ act, actor, subject }) => [act, actor, subject])).toEqual([
      ['sign-in', username, username],
      ['sign-in-failed', null, username],
      ['sign-in-failed', null, null],
    ]);
    expect(records.every((record) => record.address === address)).toBe(true);
    expect(JSON.stringify(records)).not.toMatch(/mat-khau-go-nham|không phải thế/);
  });
});

describe('the cookie of a session', () => {
  test('is not available to scripts and other sites’ requests, and expires', async () => {
    const { headers } = await trySignIn(await serviceOn(freshDatabase()), { username });
    const [cookie = '', ...others] = [headers['set-cookie']].flat();
    expect(others).toEqual([]);
    expect(cookie).toMatch(/^ntm\.session_token=[^;]+;/);
    const attributes = cookie.split('; ').slice(1).toSorted();
    expect(attributes).toEqual(['HttpOnly', 'Max-Age=28800', 'Path=/', 'SameSite=Lax']);
  });

  test('is restricted to https if the public address has https, and opens the session there', async () => {
    const service = await serviceOn(freshDatabase(), { publicUrl: 'https://ntm.example.vn' });
    const { headers } = await trySignIn(service, { username });
    expect(headers['set-cookie']).toMatch(/^__Secure-ntm\.session_token=[^;]+;.*; Secure(;|$)/);
    const caller = await signIn(service, { username });
    expect((await caller.call(readSession, {})).actor?.id).toBe(username);
  });

  test('is different at every sign-in, even when an earlier one is sent', async () => {
    const service = await serviceOn(freshDatabase());
    const seen = new Set<string>();
    let cookie = '';
    for (let i = 0; i < 3; i++) {
      const response = await trySignIn(service, { username, ...(cookie && { headers: { cookie } }) });
      cookie = String(response.headers['set-cookie']).split(';')[0] ?? '';
      seen.add(cookie);
    }
    expect(seen.size).toBe(3);
  });
});
