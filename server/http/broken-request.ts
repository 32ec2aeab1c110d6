import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionError, FastifyInstance } from 'fastify';
import { PROBLEMS, type ProblemSlug } from '#shared/contract/problem.ts';
import { Refusal } from './refusal.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { wordsIn } from './words.ts';

const SLUG_OF_CODE: Record<string, ProblemSlug> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'body-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-too-slow',
};

/**
 * Answers a malformed or incomplete HTTP request and closes the connection, because nothing that follows on it can be
 * trusted. Never logs its bytes, at any level: they may contain a password.
 */
export function answerBrokenRequest(this: FastifyInstance, error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const id = crypto.randomUUID();
  this.log.debug({ reqId: id, code: error.code }, 'broken request');
  if (socket.writable) socket.write(problemText(SLUG_OF_CODE[error.code ?? ''] ?? 'invalid-request', id));
  socket.destroySoon();
}

// The language is unknown: the headers may not have been read.
function problemText(slug: ProblemSlug, id: string): string {
  const status = PROBLEMS[slug];
  const title = wordsIn('vi')(`problem.${slug}`);
  const body = JSON.stringify({ type: `/problems/${slug}`, title, status, instance: id });
  const headers = {
    ...SECURITY_HEADERS,
    'x-request-id': id,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': 'vi',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n');
}

/**
 * Handles requests that Node would answer by itself, without our headers. Missing or repeated hosts are refused (RFC 9112,
 * 3.2); unknown expectations are ignored (RFC 9110, 10.1.1).
 */
export function takeOddRequests(app: FastifyInstance): void {
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
  app.addHook('onRequest', ({ raw }, _reply, done) => {
    const isRight = raw.httpVersion === '1.0' || countHosts(raw.rawHeaders) === 1;
    done(isRight ? undefined : new Refusal('invalid-request'));
  });
}

function countHosts(rawHeaders: readonly string[]): number {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    if (rawHeaders[i]?.length === 4 && rawHeaders[i]?.toLowerCase() === 'host') hosts += 1;
  }
  return hosts;
}
