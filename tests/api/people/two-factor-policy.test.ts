import { describe, expect, test } from 'vitest';
import {
  changeTwoFactorPolicy,
  listAccounts,
  readTwoFactorPolicy,
  resetTwoFactor,
} from '#shared/contract/people/accounts.ts';
import { confirmTwoFactor, stopTwoFactor } from '#shared/contract/people/own-account.ts';
import { readSession } from '#shared/contract/people/session.ts';
import { readWorkspace } from '#shared/contract/trust/service.ts';
import { listAudit } from '../../../server/features/trust/audit/repository.ts';
import { TEST_PASSWORD } from '../../support/accounts/sessions.ts';
import { trySignIn } from '../../support/accounts/sign-in.ts';
import { enrol } from '../../support/accounts/two-factor.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';

const username = 'quangan';
const params = { username };

function requireFor({ as }: TestService, roles: ('commune' | 'leader' | 'admin')[]) {
  return as('quantri').call(changeTwoFactorPolicy, { body: { roles } });
}

describe('two-factor authentication that a role requires', () => {
  test('restricts the users of the role at once until they enrol; others are not affected', async () => {
    const service = await serviceOn(freshDatabase());
    await service.as(username).call(readWorkspace, {});
    await requireFor(service, ['commune']);
    expect((await service.as(username).refusalOf(readWorkspace, {})).type).toBe(
      '/problems/must-enrol-two-factor',
    );
    const { actor } = await service.as(username).call(readSession, {});
    expect(actor?.restriction).toBe('must-enrol-two-factor');
    await service.as('lanhdao').call(readWorkspace, {});
    const { caller } = await enrol(service, username);
    expect((await caller.call(readSession, {})).actor?.restriction).toBeNull();
    await caller.call(readWorkspace, {});
  });

  test('does not restrict enrolled users, who cannot turn it off', async () => {
    const service = await serviceOn(freshDatabase());
    const { caller } = await enrol(service, username);
    await requireFor(service, ['commune']);
    await caller.call(readWorkspace, {});
    const refused = await caller.refusalOf(stopTwoFactor, { body: { password: TEST_PASSWORD } });
    expect(refused.type).toBe('/problems/rules-broken');
    expect((await caller.call(readSession, {})).hasTwoFactor).toBe(true);
    await requireFor(service, []);
    await caller.call(stopTwoFactor, { body: { password: TEST_PASSWORD } });
  });

  test('may be required for administrators too: they enrol first, then continue', async () => {
    const service = await serviceOn(freshDatabase());
    await requireFor(service, ['admin']);
    const admin = service.as('quantri');
    expect((await admin.refusalOf(readTwoFactorPolicy, {})).type).toBe('/problems/must-enrol-two-factor');
    const { caller } = await enrol(service, 'quantri');
    expect(await caller.call(readTwoFactorPolicy, {})).toEqual({ roles: ['admin'] });
  });

  test('is audited with old and new value, each role once', async () => {
    const service = await serviceOn(freshDatabase());
    await requireFor(service, ['leader']);
    const { roles } = await requireFor(service, ['leader', 'admin', 'leader']);
    expect(roles).toEqual(['admin', 'leader']);
    const [last] = listAudit(service.database.query, { limit: 1 });
    const sides = { from: { roles: ['leader'] }, to: { roles: ['admin', 'leader'] } };
    expect(last).toMatchObject({ act: 'change-two-factor-policy', actor: 'quantri', ...sides });
  });

  test('is not fulfilled by starting without confirming a code', async () => {
    const service = await serviceOn(freshDatabase());
    await requireFor(service, ['commune']);
    const payload = { password: TEST_PASSWORD };
    await service.as(username).send({ method: 'POST', url: '/api/own/two-factor', payload });
    await service.as(username).refusalOf(confirmTwoFactor, { body: { code: '000000x' } });
    expect((await service.as(username).refusalOf(readWorkspace, {})).status).toBe(403);
  });
});

describe('an administrator who resets an account’s two-factor authentication', () => {
  test('ends its sessions; then the password alone opens it, and the act is audited', async () => {
    const service = await serviceOn(freshDatabase());
    const { caller } = await enrol(service, username);
    const account = await service.as('quantri').call(resetTwoFactor, { params });
    expect(account).toMatchObject({ username, hasTwoFactor: false });
    expect((await caller.refusalOf(readWorkspace, {})).status).toBe(401);
    expect((await trySignIn(service, { username })).json()).toEqual({ outcome: 'signed-in' });
    const records = listAudit(service.database.query, { act: 'reset-two-factor', limit: 10 });
    expect(records).toMatchObject([{ actor: 'quantri', subject: username }]);
    const { accounts } = await service.as('quantri').call(listAccounts, {});
    expect(accounts.find((one) => one.username === username)?.hasTwoFactor).toBe(false);
  });

  test('is refused if the account does not exist', async () => {
    const { as } = await serviceOn(freshDatabase());
    const unknown = { params: { username: 'khong-co' } };
    expect((await as('quantri').refusalOf(resetTwoFactor, unknown)).type).toBe('/problems/unknown-account');
  });
});
