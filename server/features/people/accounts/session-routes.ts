import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readSession, setUp, signIn, signInWithCode, signOut } from '#shared/contract/people/session.ts';
import { type AuditedFact, appendAudit } from '../../../audit/append-audit.ts';
import { Refusal } from '../../../http/refusal.ts';
import { type Call, serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';
import { hasSignedInFrom } from '../../trust/audit/repository.ts';
import { inGroups } from './codes.ts';
import { createAccount } from './create-account.ts';
import { DEMO_ACCOUNTS } from './demo-accounts.ts';
import { checkPassword, DEMO_PASSWORD } from './password-rules.ts';
import { deleteEndedSessions, deleteSessions, findAccount, findCodeLock, hasAccounts } from './repository.ts';
import { authHeaders, passCookies, tooManyAttempts, tryAuth } from './sign-in.ts';
import { findChallenge } from './two-factor-challenge.ts';

/** GET, POST and DELETE /api/session, POST /api/session/two-factor, POST /api/set-up */
export function sessionRoutes(app: FastifyInstance, services: Services): void {
  const { database, auth, actors, throttle, setUpCode, isDemo = false, now } = services;
  const audit = (request: FastifyRequest, actor: string | null, fact: AuditedFact) =>
    database.write((tx) => appendAudit(tx, { actor, address: request.ip, at: now().toISOString() }, fact));

  serve(app, readSession, ({ actor }) => ({
    actor: actor ?? null,
    hasTwoFactor: actor !== undefined && findAccount(database.query, actor.id)?.twoFactorEnabled === true,
    needsSetUp: !hasAccounts(database.query),
    demoAccounts: isDemo ? DEMO_ACCOUNTS.map(({ username, name, role }) => ({ username, name, role })) : [],
    demoPassword: isDemo ? DEMO_PASSWORD : null,
  }));

  serve(app, signIn, async ({ body, request, reply, actor, sessionToken }) => {
    const outcome = await signInWithPassword(body, request, reply);
    // The browser has only one cookie, so its previous session could no longer be ended.
    if (actor !== undefined) {
      database.write((tx) => deleteSessions(tx, actor.id, [sessionToken]));
      actors.drop((visitor) => visitor.sessionToken === sessionToken, 'ended');
    }
    return outcome;
  });

  serve(app, signInWithCode, async ({ body, request, reply }) => {
    const { code, kind } = body;
    const challenge = findChallenge(database.query, request);
    const turn = await throttle.take(challenge?.username ?? '', request.ip, true);
    if (!turn.isAllowed) throw tooManyAttempts(turn.retryAfter);
    if (challenge === undefined) throw new Refusal('wrong-code');
    const { username, cookie } = challenge;
    const lockedUntil = findCodeLock(database.query, username, new Date().toISOString());
    if (lockedUntil !== undefined) {
      throw tooManyAttempts(Math.ceil((Date.parse(lockedUntil) - Date.now()) / 1000));
    }
    const headers = authHeaders(request, cookie);
    if (!(await throttle.takeCode(username, code))) {
      audit(request, null, { act: 'sign-in-failed', subject: username, reason: 'CODE_USED' });
      throw new Refusal('wrong-code');
    }
    const tried = await tryAuth(() =>
      kind === 'totp'
        ? auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
        : auth.api.verifyBackupCode({ body: { code: inGroups(code) }, headers, returnHeaders: true }),
    );
    if ('code' in tried) {
      audit(request, null, { act: 'sign-in-failed', subject: username, reason: tried.code });
      throw new Refusal('wrong-code');
    }
    await throttle.succeeded(username, request.ip);
    audit(request, username, { act: 'sign-in', subject: username, reason: kind });
    passCookies(tried.answer.headers, reply);
    return { outcome: 'signed-in' as const };
  });

  serve(app, signOut, async ({ actor, sessionToken, request, reply }) => {
    const { headers } = await auth.api.signOut({ headers: authHeaders(request), returnHeaders: true });
    passCookies(headers, reply, true);
    if (actor !== undefined) audit(request, actor.id, { act: 'sign-out', subject: actor.id });
    actors.drop((visitor) => visitor.sessionToken === sessionToken, 'ended');
    return {};
  });

  const refuseUnread = () => (hasAccounts(database.query) ? new Refusal('already-set-up') : undefined);
  const firstAccount = async ({ body, request, reply }: Call<typeof setUp>) => {
    const { code, username, name, password } = body;
    const turn = await throttle.take('', request.ip, true);
    if (!turn.isAllowed) throw tooManyAttempts(turn.retryAfter);
    if (setUpCode?.isRight(code) !== true) {
      audit(request, null, { act: 'sign-in-failed', reason: 'SET_UP_CODE' });
      throw new Refusal('rules-broken', { violations: [{ pointer: '/code', rule: 'code-wrong' }] });
    }
    const rule = await checkPassword(password, username);
    if (rule) throw new Refusal('rules-broken', { violations: [{ pointer: '/password', rule }] });
    const hash = await (await auth.$context).password.hash(password);
    database.write((tx) => {
      if (hasAccounts(tx)) throw new Refusal('already-set-up');
      const first = {
        username,
        name,
        role: 'admin' as const,
        communes: [],
        officeId: null,
        mustChangePassword: false,
      };
      const source = { actor: null, address: request.ip, at: now().toISOString() };
      const created = createAccount(tx, first, hash, source);
      if (created.outcome === 'rules-broken')
        throw new Refusal('rules-broken', { violations: created.violations });
    });
    return signInWithPassword({ username, password }, request, reply);
  };
  serve(app, setUp, firstAccount, { refuseUnread });

  async function signInWithPassword(
    { username, password }: { username: string; password: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const account = findAccount(database.query, username);
    // An unknown username may be a password typed into the wrong field: only audit existing usernames.
    const subject = account === undefined ? {} : { subject: username };
    const turn = await throttle.take(
      username,
      request.ip,
      hasSignedInFrom(database.query, username, request.ip),
    );
    if (!turn.isAllowed) {
      if (turn.isFirst) audit(request, null, { act: 'sign-in-throttled', ...subject });
      throw tooManyAttempts(turn.retryAfter);
    }
    const tried = await tryAuth(() =>
      auth.api.signInUsername({
        body: { username, password },
        headers: authHeaders(request),
        returnHeaders: true,
      }),
    );
    if ('code' in tried) {
      audit(request, null, { act: 'sign-in-failed', ...subject, reason: tried.code });
      throw new Refusal('wrong-credentials');
    }
    const { headers, response } = tried.answer;
    const needsCode = response !== null && 'twoFactorRedirect' in response;
    if (!needsCode) {
      await throttle.succeeded(username, request.ip);
      // With the machine's clock, which sessions use; the clock of the record may be ahead.
      database.write((tx) => deleteEndedSessions(tx, new Date().toISOString()));
      audit(request, username, { act: 'sign-in', subject: username });
    }
    // Last: a sign-in that cannot be audited must not open a session.
    passCookies(headers, reply);
    return { outcome: needsCode ? ('two-factor-needed' as const) : ('signed-in' as const) };
  }
}
