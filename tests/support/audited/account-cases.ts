import {
  changeAccount,
  changeTwoFactorPolicy,
  createAccount,
  resetPassword,
  resetTwoFactor,
} from '#shared/contract/people/accounts.ts';
import {
  changeOwnPassword,
  listOwnSessions,
  renewRecoveryCodes,
  revokeOwnSession,
  stopTwoFactor,
} from '#shared/contract/people/own-account.ts';
import { signOut } from '#shared/contract/people/session.ts';
import { updateAccount } from '../../../server/features/people/accounts/repository.ts';
import { cookieOf, TEST_PASSWORD } from '../accounts/sessions.ts';
import { trySignIn } from '../accounts/sign-in.ts';
import { enrol } from '../accounts/two-factor.ts';
import type { TestService } from '../client.ts';
import type { AuditedCase } from './audited-case.ts';

const password = TEST_PASSWORD;
const leader = { name: 'Người mới', role: 'leader', communes: [], officeId: null } as const;
const own = { actor: 'dieuphoi', subject: 'dieuphoi' };

/** Acts on accounts, by the administrator and by their owners. */
export const ACCOUNT_CASES: readonly AuditedCase[] = [
  {
    operation: 'createAccount',
    act: ({ as }) =>
      as('quantri').call(createAccount, { body: { username: 'nguoi-moi', ...leader, communes: [] } }),
    record: { act: 'create-account', subject: 'nguoi-moi', to: leader },
  },
  {
    operation: 'changeAccount',
    act: ({ as }) =>
      as('quantri').call(changeAccount, {
        params: { username: 'quangan' },
        body: { role: 'leader', name: 'Cán bộ xã Quảng An' },
      }),
    record: {
      act: 'change-account',
      subject: 'quangan',
      from: { role: 'commune', communes: ['06901'] },
      to: { role: 'leader', communes: [] },
    },
  },
  {
    operation: 'resetPassword',
    act: ({ as }) => as('quantri').call(resetPassword, { params: { username: 'quangan' } }),
    record: { act: 'reset-password', subject: 'quangan' },
  },
  {
    operation: 'resetTwoFactor',
    before: async ({ database }) => updateAccount(database.query, 'quangan', { twoFactorEnabled: true }),
    act: ({ as }) => as('quantri').call(resetTwoFactor, { params: { username: 'quangan' } }),
    record: { act: 'reset-two-factor', subject: 'quangan' },
  },
  {
    operation: 'changeTwoFactorPolicy',
    act: ({ as }) => as('quantri').call(changeTwoFactorPolicy, { body: { roles: ['leader'] } }),
    record: { act: 'change-two-factor-policy', from: { roles: [] }, to: { roles: ['leader'] } },
  },
  {
    operation: 'changeOwnPassword',
    act: ({ call }) => call(changeOwnPassword, { body: { current: password, next: 'mùa gặt sớm 2024' } }),
    record: { act: 'change-own-password', ...own },
  },
  {
    operation: 'revokeOwnSession',
    act: async ({ call }) => {
      const { sessions } = await call(listOwnSessions, {});
      return call(revokeOwnSession, { params: { sessionId: sessions[0]?.id ?? '' } });
    },
    record: { act: 'revoke-session', ...own },
  },
  {
    operation: 'confirmTwoFactor',
    act: (service) => enrol(service, 'dieuphoi'),
    record: { act: 'start-two-factor', ...own },
    isApart: true,
  },
  {
    operation: 'renewRecoveryCodes',
    before: enrolAndStay,
    act: ({ call }) => call(renewRecoveryCodes, { body: { password } }),
    record: { act: 'renew-recovery-codes', ...own },
    isApart: true,
  },
  {
    operation: 'stopTwoFactor',
    before: enrolAndStay,
    act: ({ call }) => call(stopTwoFactor, { body: { password } }),
    record: { act: 'stop-two-factor', ...own },
    isApart: true,
  },
  {
    operation: 'signIn',
    act: (service) => trySignIn(service, { username: 'dieuphoi' }),
    record: { act: 'sign-in', ...own },
    isApart: true,
  },
  {
    operation: 'signOut',
    act: ({ call }) => call(signOut, {}),
    record: { act: 'sign-out', ...own },
    isApart: true,
  },
];

// Enrolling changes the session token; this restores the token that the test cookie contains.
async function enrolAndStay(service: TestService): Promise<void> {
  await enrol(service, 'dieuphoi');
  const token = cookieOf('dieuphoi').match(/=(.*?)\./)?.[1] ?? '';
  service.database.sqlite.prepare("UPDATE session SET token = ? WHERE user_id = 'dieuphoi'").run(token);
}
