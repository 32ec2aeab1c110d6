import type { FastifyInstance } from 'fastify';
import {
  changeAccount,
  changeTwoFactorPolicy,
  createAccount,
  listAccounts,
  listAuthors,
  readTwoFactorPolicy,
  resetPassword,
  resetTwoFactor,
} from '#shared/contract/people/accounts.ts';
import type { Actor } from '#shared/domain/people/permissions.ts';
import { appendAudit, type Source } from '../../../audit/append-audit.ts';
import { Refusal } from '../../../http/refusal.ts';
import { serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';
import { changeAccount as change, requireAccount } from './change-account.ts';
import { createAccount as create } from './create-account.ts';
import * as accounts from './repository.ts';
import { makeTemporaryPassword, resetPassword as reset } from './reset-password.ts';

/** /api/accounts, /api/two-factor-policy, /api/authors */
export function accountRoutes(app: FastifyInstance, { database, auth, actors, now }: Services): void {
  const sourceOf = (actor: Actor, address: string): Source => ({
    actor: actor.id,
    address,
    at: now().toISOString(),
  });
  const drop = (username: string, how: 'ended' | 'changed') =>
    actors.drop((visitor) => visitor.actor.id === username, how);

  serve(app, listAccounts, () => ({
    accounts: accounts
      .listAccounts(database.query)
      .map((stored) => accounts.readAccount(database.query, stored)),
  }));

  serve(app, listAuthors, () => ({
    authors: accounts.listAccounts(database.query).map(({ id, name, role }) => ({ id, name, role })),
  }));

  serve(app, createAccount, async ({ body, actor, address }) => {
    const password = await makeTemporaryPassword(auth);
    const account = database.write((tx) => {
      const request = { ...body, mustChangePassword: true };
      const created = create(tx, request, password.hash, sourceOf(actor, address));
      if (created.outcome === 'rules-broken')
        throw new Refusal('rules-broken', { violations: created.violations });
      return accounts.readAccount(tx, created.account);
    });
    return { account, temporaryPassword: password.text };
  });

  serve(app, changeAccount, ({ params, body, actor, address }) => {
    const account = database.write((tx) =>
      accounts.readAccount(tx, change(tx, params.username, body, sourceOf(actor, address))),
    );
    drop(account.username, account.isDisabled ? 'ended' : 'changed');
    return account;
  });

  serve(app, resetPassword, async ({ params, actor, address }) => {
    const password = await makeTemporaryPassword(auth);
    const account = database.write((tx) => {
      requireAccount(tx, params.username);
      reset(tx, params.username, password, sourceOf(actor, address));
      return accounts.readAccount(tx, requireAccount(tx, params.username));
    });
    drop(account.username, 'ended');
    return { account, temporaryPassword: password.text };
  });

  serve(app, resetTwoFactor, ({ params, actor, address }) => {
    const account = database.write((tx) => {
      const { id, twoFactorEnabled } = requireAccount(tx, params.username);
      if (!twoFactorEnabled) {
        throw new Refusal('rules-broken', { violations: [{ pointer: '', rule: 'two-factor-off' }] });
      }
      accounts.deleteTwoFactor(tx, id);
      accounts.deleteSessions(tx, id);
      appendAudit(tx, sourceOf(actor, address), { act: 'reset-two-factor', subject: id });
      return accounts.readAccount(tx, requireAccount(tx, id));
    });
    drop(account.username, 'ended');
    return account;
  });

  serve(app, readTwoFactorPolicy, () => ({ roles: accounts.listTwoFactorRoles(database.query) }));

  serve(app, changeTwoFactorPolicy, ({ body, actor, address }) => {
    const roles = [...new Set(body.roles)].sort();
    database.write((tx) => {
      const from = { roles: accounts.listTwoFactorRoles(tx) };
      accounts.replaceTwoFactorRoles(tx, roles);
      appendAudit(tx, sourceOf(actor, address), { act: 'change-two-factor-policy', from, to: { roles } });
    });
    actors.drop(() => true, 'changed');
    return { roles };
  });
}
