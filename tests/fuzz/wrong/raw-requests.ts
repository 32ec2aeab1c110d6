import { connect } from 'node:net';
import type { FuzzCaller } from '../callers.ts';
import type { FuzzOperation } from '../document.ts';
import type { FuzzAnswer, FuzzRequest } from '../requests.ts';
import type { World } from '../world.ts';

// Milliseconds after which an open connection counts as a fault: none of these requests waits on purpose.
const TIMEOUT = 20_000;

/** Bytes to send over a plain connection. */
interface RawRequest {
  what: string;
  bytes: string;
  /** Whether the sender closes its side in the middle. Else it waits for the server to close. */
  isCutShort: boolean;
}

const CUT_SHORT = ['a body shorter than said', 'chunks cut short', 'a chunk beyond all', 'TLS', 'nothing'];

/** Malformed HTTP requests, made from a valid one; `head` is its first lines without the empty line. */
export function rawRequests(method: string, target: string, cookie: string): RawRequest[] {
  const json = '{"a":1}';
  const line = `${method} ${target} HTTP/1.1\r\n`;
  const common = `Host: localhost\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nConnection: close\r\n`;
  const head = `${line}${common}`;
  const sized = `Content-Length: ${json.length}\r\n`;
  const chunked = 'Transfer-Encoding: chunked\r\n';
  const requests = [
    ['a body shorter than said', `${head}Content-Length: 500\r\n\r\n${json}`],
    ['a body longer than said', `${head}Content-Length: 3\r\n\r\n${json}`],
    ['a negative length', `${head}Content-Length: -1\r\n\r\n${json}`],
    ['a length that is none', `${head}Content-Length: abc\r\n\r\n${json}`],
    ['a length beyond all', `${head}Content-Length: ${'9'.repeat(30)}\r\n\r\n${json}`],
    ['two lengths', `${head}Content-Length: 7\r\nContent-Length: 8\r\n\r\n${json}`],
    [
      'a length and chunks',
      `${head}${sized}${chunked}\r\n0\r\n\r\nGET /api/accounts HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    ],
    [
      'chunks and a length',
      `${head}${chunked}${sized}\r\n0\r\n\r\nGET /api/accounts HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    ],
    ['chunks cut short', `${head}${chunked}\r\n7\r\n{"a"`],
    ['chunks of no size', `${head}${chunked}\r\nzz\r\n${json}\r\n0\r\n\r\n`],
    ['a chunk beyond all', `${head}${chunked}\r\nffffffffffffffff\r\n${json}\r\n0\r\n\r\n`],
    ['chunks twice', `${head}Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n`],
    ['chunks not last', `${head}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`],
    ['chunks written oddly', `${head}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n`],
    ['a header of 20 kB', `${head}X-Long: ${'x'.repeat(20_000)}\r\n\r\n`],
    ['two thousand headers', `${head}${'X: y\r\n'.repeat(2100)}\r\n`],
    ['an address of 20 kB', `${method} ${target}?x=${'x'.repeat(20_000)} HTTP/1.1\r\n${common}\r\n`],
    ['a header with NUL', `${head}X-Nul: a\0b\r\n\r\n`],
    ['a header without a colon', `${head}nothing here\r\n\r\n`],
    ['a folded header', `${head}X-Folded: a\r\n b\r\n${sized}\r\n${json}`],
    ['line feeds alone', `${head}${sized}\r\n${json}`.replaceAll('\r\n', '\n')],
    ['no version', `${method} ${target}\r\n\r\n`],
    ['a version to come', `${method} ${target} HTTP/9.9\r\n${common}\r\n`],
    ['a method that is none', `${method}X ${target} HTTP/1.1\r\n${common}\r\n`],
    [
      'another host in the address',
      `${method} http://xau.example${target} HTTP/1.1\r\n${common}${sized}\r\n${json}`,
    ],
    ['no host', `${line}Cookie: ${cookie}\r\nConnection: close\r\n\r\n`],
    ['two hosts', `${head}Host: xau.example\r\n${sized}\r\n${json}`],
    ['an expectation', `${head}Expect: a-miracle\r\n${sized}\r\n${json}`],
    [
      'an upgrade',
      `${line}Host: localhost\r\nCookie: ${cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    ],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['nothing', '\r\n\r\n\r\n'],
  ];
  return requests.map(([what = '', bytes = '']) => ({ what, bytes, isCutShort: CUT_SHORT.includes(what) }));
}

/** Sends bytes and reads until the answer is complete or the server closes; undefined without an answer. @throws if it stays open */
export function sendBytes(
  address: string,
  { bytes, isCutShort }: RawRequest,
): Promise<FuzzAnswer | undefined> {
  const { hostname, port } = new URL(address);
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true }, () => {
      socket.write(bytes, 'latin1');
      if (isCutShort) socket.end();
    });
    const timeout = setTimeout(() => {
      reject(new Error(`the connection is still open after ${TIMEOUT} ms`));
      socket.destroy();
    }, TIMEOUT);
    const over = () => {
      clearTimeout(timeout);
      socket.destroy();
      resolve(answerIn(Buffer.concat(chunks), performance.now() - begun));
    };
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (isWhole(Buffer.concat(chunks))) over();
    });
    socket.on('end', over);
    socket.on('error', over); // the server may close before everything is sent
    socket.on('close', over);
  });
}

function isWhole(bytes: Buffer): boolean {
  const answer = answerIn(bytes, 0);
  return (
    answer?.headers['content-length'] !== undefined &&
    answer.body.length === Number(answer.headers['content-length'])
  );
}

/** First answer in the received bytes, or undefined. */
function answerIn(bytes: Buffer, milliseconds: number): FuzzAnswer | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.split(':')[0]?.toLowerCase() ?? '', line.slice(line.indexOf(':') + 1).trim()]),
  );
  const size = Number(headers['content-length'] ?? bytes.length);
  return {
    status: Number(first.split(' ')[1]),
    headers,
    body: bytes.subarray(end + 4, end + 4 + size),
    milliseconds,
  };
}

/** Sends all malformed requests of an operation; the results are in `world.figures`. */
export async function playRaw(world: World, operation: FuzzOperation, caller: FuzzCaller): Promise<void> {
  const target = operation.path.replaceAll(/\{\w+\}/g, '06901');
  const count = rawRequests('', '', '').length;
  for (let i = 0; i < count; i++) {
    // Read the cookie every time: the previous request may have ended the session.
    const raw = rawRequests(operation.method, target, world.callers.cookieOf(caller) ?? '')[i];
    if (raw === undefined) continue;
    const { what, bytes } = raw;
    const request: FuzzRequest = {
      operation,
      what,
      method: operation.method,
      target,
      headers: {},
      payload: bytes,
      isElsewhere: true,
    };
    try {
      const answer = await sendBytes(world.address, raw);
      if (answer === undefined) world.changes();
      else world.judge(request, caller, answer);
    } catch (error) {
      world.figures.fault(request, caller, error instanceof Error ? error.message : String(error));
    }
  }
}
