import type { LightMyRequestResponse } from 'fastify';
import type { TestCaller, TestService } from '../client.ts';
import { TEST_PASSWORD } from './sessions.ts';

/** A sign-in; by default with the right password, from 127.0.0.1. */
export interface SignInTry {
  username: string;
  password?: string;
  address?: string;
  headers?: Record<string, string>;
}

/** Sends a sign-in with a password; returns the response, even if it is a refusal. */
export function trySignIn(
  { as }: Pick<TestService, 'as'>,
  { username, password = TEST_PASSWORD, address = '127.0.0.1', headers = {} }: SignInTry,
): Promise<LightMyRequestResponse> {
  const payload = { username, password };
  return as(null).send({ method: 'POST', url: '/api/session', payload, remoteAddress: address, headers });
}

/** Signs in; returns the caller with the new session. */
export async function signIn(service: Pick<TestService, 'as'>, given: SignInTry): Promise<TestCaller> {
  return service.as({ cookie: cookieIn(await trySignIn(service, given)) });
}

/** Cookies set by an answer, as a `cookie` header. @throws if it is a refusal */
export function cookieIn({ statusCode, cookies, payload }: LightMyRequestResponse): string {
  if (statusCode >= 400) throw new Error(`not signed in: ${payload}`);
  return cookies
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ');
}
