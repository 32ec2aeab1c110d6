import { request as httpRequest } from 'node:http';
import { type ClientHttp2Session, connect, type IncomingHttpHeaders } from 'node:http2';
import { connect as connectTcp } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { createBrotliDecompress, createGunzip, createZstdDecompress } from 'node:zlib';
import { HOST } from './proxy-process.ts';

/** An address of this machine other than the proxy's, to be found in the audit. */
export const CALLER = '127.0.0.9';

interface TlsAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

interface TlsRequest {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** Opens a connection as a browser does. The certificate is the test's own, so nobody vouches for it. */
export function tlsTo(port: number): TLSSocket {
  return connectTls({
    socket: connectTcp({ host: '127.0.0.1', port, localAddress: CALLER }),
    servername: HOST,
    ALPNProtocols: ['h2', 'http/1.1'],
    rejectUnauthorized: false,
  });
}

function sessionWith(port: number): ClientHttp2Session {
  // Megabytes; by default Node's own client gives up a file of more than ten.
  return connect(`https://${HOST}`, { createConnection: () => tlsTo(port), maxSessionMemory: 100 });
}

/** Sends one request by HTTP/2, over a new connection. @throws if there is no answer */
export async function askOver(port: number, request: TlsRequest): Promise<TlsAnswer> {
  const session = sessionWith(port);
  try {
    return await answered(session, request);
  } finally {
    session.destroy();
  }
}

function answered(session: ClientHttp2Session, request: TlsRequest): Promise<TlsAnswer> {
  const { method = 'GET', path, headers = {}, body } = request;
  return new Promise((resolve, reject) => {
    session.on('error', reject);
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const stream = session.request({ ':method': method, ':path': path, ...length, ...headers });
    const chunks: Buffer[] = [];
    let head: IncomingHttpHeaders | undefined;
    const over = (error?: Error) => {
      if (head === undefined) reject(error ?? new Error('no answer'));
      else resolve({ status: Number(head[':status']), headers: head, body: Buffer.concat(chunks) });
    };
    stream.on('response', (given) => {
      head = given;
    });
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => over());
    stream.on('error', over); // a proxy may answer before everything is sent, and end the stream
    stream.end(body);
  });
}

/** The stream of changes of a browser, which accepts compressed answers. */
export async function eventsOver(port: number, headers: Record<string, string>) {
  const session = sessionWith(port);
  const stream = session.request({ ':path': '/api/changes', accept: 'text/event-stream', ...headers });
  const encoding = await new Promise<string | undefined>((resolve, reject) => {
    session.once('error', reject);
    stream.once('error', reject);
    stream.once('response', (head) => resolve(head['content-encoding'] as string | undefined));
  });
  const plain = encoding === undefined ? stream : stream.pipe(decoderOf(encoding));
  let text = '';
  let wake = () => {};
  plain.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
    wake();
  });
  return {
    /** Text since the opening, once it has an event, or after so many milliseconds. */
    next: (milliseconds: number) =>
      new Promise<string>((resolve) => {
        const timeout = setTimeout(() => resolve(text), milliseconds);
        wake = () => {
          if (!text.includes('event: ')) return;
          clearTimeout(timeout);
          resolve(text);
        };
        wake();
      }),
    close: () => {
      stream.unpipe();
      plain.destroy();
      session.destroy();
    },
  };
}

function decoderOf(encoding: string) {
  if (encoding === 'gzip') return createGunzip();
  if (encoding === 'br') return createBrotliDecompress();
  if (encoding === 'zstd') return createZstdDecompress();
  throw new Error(`the stream is compressed as ${encoding}`);
}

/** Answer of the port without TLS to a browser. */
export function redirectAt(
  port: number,
  path: string,
): Promise<{ status: number; location: string | undefined }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path, headers: { host: HOST } }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location });
    });
    sent.on('error', reject);
    sent.end();
  });
}
