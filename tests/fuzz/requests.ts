import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { FuzzOperation } from './document.ts';

/** What an operation is asked with. */
export interface FuzzInput {
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  /** JSON, or bytes as they are. */
  body?: unknown;
}

/** One request, as it goes over the line. */
export interface FuzzRequest {
  operation: FuzzOperation;
  /** What is special about it: `valid`, `missing /note`, … */
  what: string;
  method: string;
  target: string;
  headers: Record<string, string>;
  payload: string | Buffer | undefined;
  /** Whether the document says that it must be refused. */
  mustBeRefused?: boolean;
  /** It is not this operation's any more: another method, another address. */
  isElsewhere?: boolean;
}

/** What came back. */
export interface FuzzAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  milliseconds: number;
}

/** Longer than any answer takes on a busy machine: what is not answered by then hangs. */
export const HANG = 30_000;

/** The request of an operation with an input. */
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

/** The address of an operation with its parameters filled in; lone surrogates go as what UTF-8 makes of them. */
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

/** Sends one request after another over few connections. */
export class Line {
  readonly #address: URL;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 4 });

  constructor(address: string) {
    this.#address = new URL(address);
  }

  /** The answer; of events only its head. @throws where there is none within the bound. */
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
      sent.setTimeout(HANG, () => sent.destroy(new Error(`no answer within ${HANG} ms`)));
      sent.on('error', reject);
      sent.end(payload);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
