import { addressOf, type InputOf, type Operation, UPLOAD_TYPE } from '#shared/contract/operation.ts';
import { cookieOf } from '../support/accounts/sessions.ts';

/** What came of a request: an answer read to its last byte, or none, because the server is gone. */
export type Answered = { status: number; body: unknown; retryAfter: string | null } | undefined;

type Parts = { params?: object; query?: object; body?: object; file?: Uint8Array };

/** An operation with its input, below the types: what a program sends, and can send again. */
export interface Request {
  operation: Operation;
  parts: Parts;
  /** The account it is sent as. */
  as: string;
}

export function requestOf<O extends Operation>(
  as: string,
  operation: O,
  input: Omit<InputOf<O>, 'file'> & { file?: Uint8Array },
): Request {
  return { as, operation, parts: input as Parts };
}

const PATIENCE = 60_000; // ms: a server that hangs is a fault, and ends the run

/** Sends a request to a server and reads the answer whole. Only an answer read to its end counts as one. */
export async function send(
  address: string,
  { operation, parts, as }: Request,
  cookie = cookieOf(as),
): Promise<Answered> {
  const content = parts.file ?? (parts.body && JSON.stringify(parts.body));
  const type = parts.file ? UPLOAD_TYPE : 'application/json';
  const patience = AbortSignal.timeout(PATIENCE);
  try {
    const response = await fetch(address + addressOf(operation, parts), {
      method: operation.method,
      headers: { cookie, 'accept-encoding': 'identity', ...(content && { 'content-type': type }) },
      ...(content && { body: content as BodyInit }),
      signal: patience,
    });
    const text = await response.text();
    const retryAfter = response.headers.get('retry-after');
    return { status: response.status, body: text === '' ? null : JSON.parse(text), retryAfter };
  } catch (error) {
    if (patience.aborted)
      throw new Error(`no answer in ${PATIENCE} ms: ${describe({ operation, as, parts })}`);
    if (error instanceof TypeError) return undefined; // what fetch throws when the connection breaks
    throw error;
  }
}

export function describe({ operation, as, parts }: Request): string {
  return `${as} ${operation.method} ${addressOf(operation, parts)} ${JSON.stringify(parts.body ?? {})}`;
}
