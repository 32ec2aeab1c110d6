import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { MAX_UPLOAD_BYTES } from '#shared/contract/record/uploads.ts';
import { cookieOf } from '../../../support/accounts/sessions.ts';
import { serviceOn } from '../../../support/client.ts';
import { freshDatabase } from '../../../support/database.ts';
import { listen } from '../../../support/events.ts';

const LENGTH = MAX_UPLOAD_BYTES + 1024 * 1024;
const BLOCK = Buffer.alloc(64 * 1024, 'x');
const BLOCKS = Array.from({ length: LENGTH / BLOCK.length }, () => BLOCK);

const sized = (bytes: Buffer) => bytes;
const chunked = (bytes: Buffer) =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);

// An answer in the middle of the body resets the connection: a browser then reports that the server cannot be reached.
test.each([
  { how: 'with its length', header: `Content-Length: ${LENGTH}`, framed: sized, end: '' },
  { how: 'in chunks', header: 'Transfer-Encoding: chunked', framed: chunked, end: '0\r\n\r\n' },
])('a file that is too large, sent $how, is read to its end before it is refused', async (form) => {
  const { hostname, port } = new URL(await listen(await serviceOn(freshDatabase())));
  const socket = connect({ host: hostname, port: Number(port) });
  onTestFinished(() => void socket.destroy());
  const faults: unknown[] = [];
  socket.on('error', (error) => faults.push(error));
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  const closed = new Promise((resolve) => socket.once('close', resolve));
  const head = [
    'POST /api/uploads?name=a.csv HTTP/1.1',
    'Host: localhost',
    `Cookie: ${cookieOf('dieuphoi')}`,
    'Connection: close',
    'Content-Type: application/octet-stream',
  ];
  socket.write([...head, form.header, '', ''].join('\r\n'));
  const [last = BLOCK, ...others] = BLOCKS;
  for (const block of others) if (!socket.write(form.framed(block))) await once(socket, 'drain');
  await wait(200);
  expect([answer, faults]).toEqual(['', []]);
  socket.write(form.framed(last));
  socket.write(form.end);
  await closed;
  expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*\/problems\/body-too-large/);
  expect(faults).toEqual([]);
});
