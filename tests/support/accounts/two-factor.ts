import type { LightMyRequestResponse } from 'fastify';
import { Secret, TOTP } from 'otpauth';
import { startTwoFactor } from '#shared/contract/people/own-account.ts';
import { serviceOn, type TestCaller, type TestService } from '../client.ts';
import { databaseFrom, freshDatabase } from '../database.ts';
import { TEST_PASSWORD, type TestAccount } from './sessions.ts';
import { cookieIn, type SignInTry, trySignIn } from './sign-in.ts';

/** A caller whose account has two-factor authentication. */
export interface Enrolled {
  caller: TestCaller;
  secret: string;
  recoveryCodes: string[];
}

export function codeNow(secret: string): string {
  return codeAt(secret, Date.now());
}

/** The code after the present one, which is valid already; an enrolment uses the present one up. */
export function nextCode(secret: string): string {
  return codeAt(secret, Date.now() + 30_000);
}

function codeAt(secret: string, timestamp: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

/** A code that is not valid now, nor one step earlier or later; each `number` gives another. */
export function wrongCode(secret: string, number = 1): string {
  return String((Number(codeNow(secret)) + 500_000 + number) % 1_000_000).padStart(6, '0');
}

export async function enrol(service: TestService, username: TestAccount): Promise<Enrolled> {
  const caller = service.as(username);
  const { secret, recoveryCodes } = await caller.call(startTwoFactor, { body: { password: TEST_PASSWORD } });
  const confirmed = await caller.send({
    method: 'POST',
    url: '/api/own/two-factor/confirmation',
    payload: { code: codeNow(secret) },
  });
  return { caller: service.as({ cookie: cookieIn(confirmed) }), secret, recoveryCodes };
}

/** A service where `quangan` has two-factor authentication and no longer their test session. */
export async function enrolledService(): Promise<Omit<Enrolled, 'caller'> & { service: TestService }> {
  template ??= makeTemplate();
  const { bytes, ...enrolled } = await template;
  return { service: await serviceOn(databaseFrom(bytes)), ...enrolled };
}

let template: ReturnType<typeof makeTemplate> | undefined;

async function makeTemplate() {
  const service = await serviceOn(freshDatabase());
  const { secret, recoveryCodes } = await enrol(service, 'quangan');
  return { bytes: service.database.sqlite.serialize(), secret, recoveryCodes };
}

/** Cookie of a sign-in with the right password, which waits for the second factor. */
export async function challengeOf(service: TestService, given: SignInTry): Promise<string> {
  const response = await trySignIn(service, given);
  const { outcome } = response.json<{ outcome: string }>();
  if (outcome !== 'two-factor-needed') throw new Error(`the password alone led to ${outcome}`);
  return cookieIn(response);
}

/** Answers a challenge; returns the response, even if it is a refusal. */
export function answerChallenge(
  { as }: TestService,
  cookie: string,
  code: string,
  kind: 'totp' | 'recovery' = 'totp',
  address = '127.0.0.1',
): Promise<LightMyRequestResponse> {
  const payload = { code, kind };
  const request = {
    method: 'POST',
    url: '/api/session/two-factor',
    payload,
    remoteAddress: address,
  } as const;
  return as({ cookie }).send(request);
}
