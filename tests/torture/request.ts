import { addressOf, type InputOf, type Operation, UPLOAD_TYPE } from '#shared/contract/operation.ts';
import { cookieOf } from '../support/accounts/sessions.ts';

/** An answer read to its last byte; undefined if the server ended before. */
export type Answered = { status: number; body: unknown; retryAfter: string | null } | undefined;

type Parts = { params?: object; query?: object; body?: object; file?: Uint8Array };

/** An operation with its untyped input, which can be sent repeatedly. */
export interface Request {
  operation: Operation;
  parts: Parts;
  /** Username of the sender. */
  as: string;
}

export function requestOf<O extends Operation>(
  as: string,
  operation: O,
  input: Omit<InputOf<O>, 'file'> & { file?: Uint8Array },
): Request {
  return { as, operation, parts: input as Parts };
}

const TIMEOUT = 60_000; // ms; a server that hangs ends the run

/** Sends a request and reads the whole answer. @throws after the timeout */
export async function send(
  address: string,
  { operation, parts, as }: Request,
  cookie = cookieOf(as),
): Promise<Answered> {
  const content = parts.file ?? (parts.body && JSON.stringify(parts.body));
  const type = parts.file ? UPLOAD_TYPE : 'application/json';
  const timeout = AbortSignal.timeout(TIMEOUT);
  try {
    const response = await fetch(address + addressOf(operation, parts), {
      method: operation.method,
      headers: { cookie, 'accept-encoding': 'identity', ...(content && { 'content-type': type }) },
      ...(content && { body: content as BodyInit }),
      signal: timeout,
    });
    const text = await response.text();
    const retryAfter = response.headers.get('retry-after');
    return { status: response.status, body: text === '' ? null : JSON.parse(text), retryAfter };
  } catch (error) {
    if (timeout.aborted) throw new Error(`no answer in ${TIMEOUT} ms: ${describe({ operation, as, parts })}`);
    if (error instanceof TypeError) return undefined; // fetch throws this if the connection breaks
    throw error;
  }
}

export function describe({ operation, as, parts }: Request): string {
  return `${as} ${operation.method} ${addressOf(operation, parts)} ${JSON.stringify(parts.body ?? {})}`;
}
