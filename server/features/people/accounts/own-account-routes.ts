import type { FastifyInstance } from 'fastify';
import { changeOwnPassword, listOwnSessions, revokeOwnSession } from '#shared/contract/people/own-account.ts';
import { appendAudit } from '../../../audit/append-audit.ts';
import { Refusal } from '../../../http/refusal.ts';
import { serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';
import { ABSOLUTE_SECONDS } from './auth.ts';
import { confirmPassword } from './confirm-password.ts';
import { checkPassword } from './password-rules.ts';
import { deleteSessions, listSessions, type StoredSession } from './repository.ts';
import { setPassword } from './reset-password.ts';

/** GET and DELETE /api/own/sessions, POST /api/own/password */
export function ownAccountRoutes(app: FastifyInstance, services: Services): void {
  const { database, auth, actors, now } = services;

  serve(app, listOwnSessions, ({ actor, sessionToken }) => {
    const at = new Date().toISOString();
    const sessions = listSessions(database.query, actor.id, at)
      .map((session) => ownSession(session, sessionToken))
      .filter(({ expiresAt }) => expiresAt > at)
      .sort((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt));
    return { sessions };
  });

  serve(app, revokeOwnSession, ({ params, actor, address }) => {
    const token = database.write((tx) => {
      const session = listSessions(tx, actor.id, new Date().toISOString()).find(
        ({ id }) => id === params.sessionId,
      );
      if (session === undefined) throw new Refusal('unknown-session');
      deleteSessions(tx, actor.id, [session.token]);
      const source = { actor: actor.id, address, at: now().toISOString() };
      appendAudit(tx, source, { act: 'revoke-session', subject: actor.id });
      return session.token;
    });
    actors.drop((visitor) => visitor.sessionToken === token, 'ended');
    return {};
  });

  serve(app, changeOwnPassword, async ({ body, actor, sessionToken, address }) => {
    const { current, next } = body;
    await confirmPassword(services, actor.id, current, address, '/current');
    const rule = current === next ? 'password-unchanged' : await checkPassword(next, actor.id);
    if (rule) throw new Refusal('rules-broken', { violations: [{ pointer: '/next', rule }] });
    const hash = await (await auth.$context).password.hash(next);
    database.write((tx) => {
      const at = now().toISOString();
      setPassword(tx, actor.id, hash, false, at);
      const others = listSessions(tx, actor.id, '').map(({ token }) => token);
      deleteSessions(
        tx,
        actor.id,
        others.filter((token) => token !== sessionToken),
      );
      appendAudit(tx, { actor: actor.id, address, at }, { act: 'change-own-password', subject: actor.id });
    });
    const isOwn = (visitor: { actor: { id: string } }) => visitor.actor.id === actor.id;
    actors.drop((visitor) => isOwn(visitor) && visitor.sessionToken !== sessionToken, 'ended');
    actors.drop(isOwn, 'changed');
    return {};
  });
}

function ownSession(session: StoredSession, own: string) {
  const absoluteEnd = new Date(Date.parse(session.createdAt) + ABSOLUTE_SECONDS * 1000).toISOString();
  return {
    id: session.id,
    isThisOne: session.token === own,
    startedAt: session.createdAt,
    lastSeenAt: session.updatedAt,
    expiresAt: session.expiresAt < absoluteEnd ? session.expiresAt : absoluteEnd,
    address: session.ipAddress || null,
    userAgent: session.userAgent || null,
  };
}
