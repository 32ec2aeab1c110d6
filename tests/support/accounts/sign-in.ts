import type { LightMyRequestResponse } from 'fastify';
import type { TestCaller, TestService } from '../client.ts';
import { TEST_PASSWORD } from './sessions.ts';

/** How someone tries to sign in: with the right password, from 127.0.0.1, unless said otherwise. */
export interface SignInTry {
  username: string;
  password?: string;
  address?: string;
  headers?: Record<string, string>;
}

/** Tries to sign in with a password; the whole answer, also when it is refused. */
export function trySignIn(
  { as }: Pick<TestService, 'as'>,
  { username, password = TEST_PASSWORD, address = '127.0.0.1', headers = {} }: SignInTry,
): Promise<LightMyRequestResponse> {
  const payload = { username, password };
  return as(null).send({ method: 'POST', url: '/api/session', payload, remoteAddress: address, headers });
}

/** Signs in; the caller behind the new session. */
export async function signIn(service: Pick<TestService, 'as'>, given: SignInTry): Promise<TestCaller> {
  return service.as({ cookie: cookieIn(await trySignIn(service, given)) });
}

/** The cookies that an answer sets, as a browser sends them back. */
export function cookieIn({ statusCode, cookies, payload }: LightMyRequestResponse): string {
  if (statusCode >= 400) throw new Error(`not signed in: ${payload}`);
  return cookies
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ');
}
