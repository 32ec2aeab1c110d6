import type { FastifyInstance } from 'fastify';
import {
  confirmTwoFactor,
  renewRecoveryCodes,
  startTwoFactor,
  stopTwoFactor,
} from '#shared/contract/people/own-account.ts';
import type { AuditedAct } from '#shared/domain/trust/audit.ts';
import type { ViolationRule } from '#shared/domain/values/violation.ts';
import { appendAudit } from '../../../audit/append-audit.ts';
import { Refusal } from '../../../http/refusal.ts';
import { type Call, serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';
import { confirmPassword } from './confirm-password.ts';
import { listTwoFactorRoles } from './repository.ts';
import { authHeaders, passCookies, tooManyAttempts, tryAuth } from './sign-in.ts';

type OwnCall = Pick<Call<typeof confirmTwoFactor>, 'actor' | 'address' | 'request' | 'reply'>;

// Rules for better-auth's refusals. They are about the code or the state, because the password was confirmed before.
const RULE_OF_CODE: Readonly<Record<string, ViolationRule>> = {
  TOTP_ALREADY_ENABLED: 'two-factor-already-on',
  TOTP_NOT_ENABLED: 'two-factor-off',
  TWO_FACTOR_NOT_ENABLED: 'two-factor-off',
};

function ruleBroken(pointer: string, rule: ViolationRule): Refusal {
  return new Refusal('rules-broken', { violations: [{ pointer, rule }] });
}

/** POST /api/own/two-factor, …/confirmation, …/recovery-codes, …/end */
export function twoFactorRoutes(app: FastifyInstance, services: Services): void {
  const { database, auth, actors, throttle, now } = services;

  serve(app, startTwoFactor, async (call) => {
    const { password } = call.body;
    await confirmPassword(services, call.actor.id, password, call.address);
    const { response } = await own(call, '/password', (headers) =>
      auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers, returnHeaders: true }),
    );
    if (response.method !== 'totp') throw new Error('better-auth did not start TOTP, the only method in use');
    const secret = new URL(response.totpURI).searchParams.get('secret') ?? '';
    return { uri: response.totpURI, secret, recoveryCodes: response.backupCodes };
  });

  serve(app, confirmTwoFactor, async (call) => {
    const turn = await throttle.take(call.actor.id, call.address, true);
    if (!turn.isAllowed) throw tooManyAttempts(turn.retryAfter);
    const { code } = call.body;
    // Used up even if it is wrong: a code is good once, here or for a sign-in.
    if (!(await throttle.takeCode(call.actor.id, code))) throw ruleBroken('/code', 'code-wrong');
    await own(call, '/code', (headers) =>
      auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }),
    );
    await throttle.succeeded(call.actor.id, call.address);
    return done(call, 'start-two-factor');
  });

  serve(app, renewRecoveryCodes, async (call) => {
    const { password } = call.body;
    await confirmPassword(services, call.actor.id, password, call.address);
    const { response } = await own(call, '/password', (headers) =>
      auth.api.generateBackupCodes({ body: { password }, headers, returnHeaders: true }),
    );
    done(call, 'renew-recovery-codes');
    return { recoveryCodes: response.backupCodes };
  });

  serve(app, stopTwoFactor, async (call) => {
    const { password } = call.body;
    if (listTwoFactorRoles(database.query).includes(call.actor.role)) {
      throw ruleBroken('', 'two-factor-required');
    }
    await confirmPassword(services, call.actor.id, password, call.address);
    await own(call, '/password', (headers) =>
      auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }),
    );
    return done(call, 'stop-two-factor');
  });

  /** Calls better-auth for the caller, and passes on the cookie if it renews the session. */
  async function own<Answered extends { headers: Headers }>(
    { request, reply }: OwnCall,
    pointer: string,
    ask: (headers: Headers) => Promise<Answered>,
  ): Promise<Answered> {
    const tried = await tryAuth(() => ask(authHeaders(request)));
    if ('code' in tried) {
      throw ruleBroken(pointer, RULE_OF_CODE[tried.code] ?? 'code-wrong');
    }
    passCookies(tried.answer.headers, reply);
    return tried.answer;
  }

  function done({ actor, address }: OwnCall, act: AuditedAct): Record<string, never> {
    const source = { actor: actor.id, address, at: now().toISOString() };
    database.write((tx) => appendAudit(tx, source, { act, subject: actor.id }));
    actors.drop((visitor) => visitor.actor.id === actor.id, 'changed');
    return {};
  }
}
