import { APIError } from 'better-auth/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../../http/refusal.ts';
import { ADDRESS_HEADER } from './auth.ts';

/** What better-auth is told of a request: its cookies or one of them, its browser, and the address that Fastify found. */
export function authHeaders({ headers, ip }: FastifyRequest, cookie = headers.cookie): Headers {
  return new Headers({
    [ADDRESS_HEADER]: ip,
    ...(cookie !== undefined && { cookie }),
    ...(headers['user-agent'] !== undefined && { 'user-agent': headers['user-agent'].slice(0, 300) }),
  });
}

/** Passes on the cookies that better-auth sets. */
export function passCookies(headers: Headers, reply: FastifyReply): void {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
}

/** What better-auth answers, or the code of its refusal. Faults that are no refusals are thrown on. */
export async function tryAuth<Answered>(
  ask: () => Promise<Answered>,
): Promise<{ answer: Answered } | { code: string }> {
  try {
    return { answer: await ask() };
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
    return { code: String(error.body?.code ?? error.message) };
  }
}

/** Refuses a password or code that was tried too often. */
export function tooManyAttempts(retryAfter: number): Refusal {
  return new Refusal('too-many-attempts', { retryAfter });
}
