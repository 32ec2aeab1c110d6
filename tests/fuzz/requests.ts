import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { FuzzOperation } from './document.ts';

export interface FuzzInput {
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  /** A JSON value, or raw bytes. */
  body?: unknown;
}

export interface FuzzRequest {
  operation: FuzzOperation;
  /** Variant of the request: `valid`, `missing /note` … */
  what: string;
  method: string;
  target: string;
  headers: Record<string, string>;
  payload: string | Buffer | undefined;
  /** By the document it must be refused. */
  mustBeRefused?: boolean;
  /** Sent to another method or address than the operation has, so that a success is not checked. */
  isElsewhere?: boolean;
}

export interface FuzzAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  milliseconds: number;
}

/** Milliseconds; no answer takes this long, even on a busy machine. */
export const ANSWER_TIMEOUT = 30_000;

export function requestOf(operation: FuzzOperation, input: FuzzInput, what: string): FuzzRequest {
  const { method, body } = operation;
  const isJson = body !== undefined && body.type === 'application/json';
  const payload = payloadOf(input.body, isJson);
  return {
    operation,
    what,
    method,
    target: targetOf(operation, input),
    headers: payload === undefined || body === undefined ? {} : { 'content-type': body.type },
    payload,
  };
}

function payloadOf(body: unknown, isJson: boolean): string | Buffer | undefined {
  if (body === undefined || Buffer.isBuffer(body)) return body as Buffer | undefined;
  return isJson ? JSON.stringify(body) : String(body);
}

/** Fills the parameters into the path; lone surrogates become U+FFFD. */
export function targetOf({ path }: FuzzOperation, { params, query }: FuzzInput): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(params[name]));
  const pairs = Object.entries(query).map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
  return pairs.length > 0 ? `${filled}?${pairs.join('&')}` : filled;
}

function encoded(value: unknown): string {
  return encodeURIComponent(
    (typeof value === 'object' ? JSON.stringify(value) : String(value)).toWellFormed(),
  );
}

/** Sends requests over at most four connections. */
export class HttpClient {
  readonly #address: URL;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 4 });

  constructor(address: string) {
    this.#address = new URL(address);
  }

  /** Resolves to the answer; for an event stream only to its headers. @throws if there is none within the timeout */
  send({ method, target, headers, payload }: Pick<FuzzRequest, 'method' | 'target' | 'headers' | 'payload'>) {
    const begun = performance.now();
    return new Promise<FuzzAnswer>((resolve, reject) => {
      const { hostname, port } = this.#address;
      const length = payload === undefined ? {} : { 'content-length': String(Buffer.byteLength(payload)) };
      const options = {
        hostname,
        port,
        method,
        path: target,
        headers: { ...length, ...headers },
        agent: this.#agent,
      };
      const sent = httpRequest(options, (response) => {
        const chunks: Buffer[] = [];
        const done = () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
            milliseconds: performance.now() - begun,
          });
        if (response.headers['content-type']?.startsWith('text/event-stream')) {
          done();
          sent.destroy();
          return;
        }
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', done);
        response.on('error', reject);
      });
      sent.setTimeout(ANSWER_TIMEOUT, () => sent.destroy(new Error(`no answer within ${ANSWER_TIMEOUT} ms`)));
      sent.on('error', reject);
      sent.end(payload);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
