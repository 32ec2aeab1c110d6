import { WriteStream } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UPLOAD_TYPE } from '#shared/contract/operation.ts';
import { cookieOf } from '../../support/accounts/sessions.ts';
import { serviceOn } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { exchange } from '../../support/exchange.ts';

// A disk with room for 64 kB for each file.
const ROOM = 64 * 1024;
type Write = (chunk: Buffer, encoding: BufferEncoding, done: (error?: Error) => void) => void;
const disk = WriteStream.prototype as unknown as { _write: Write; _writev: unknown };
const asItIs = { _write: disk._write, _writev: disk._writev };

beforeEach(() => {
  disk._write = function (this: WriteStream, chunk, encoding, done) {
    if (this.bytesWritten + chunk.length <= ROOM) asItIs._write.call(this as never, chunk, encoding, done);
    else done(Object.assign(new Error('the disk is full'), { code: 'ENOSPC' }));
  } as Write;
  disk._writev = null; // each chunk is written by itself
});
afterEach(() => {
  Object.assign(disk, asItIs);
});

test.each([10_000, 100_000, 300_000, 3_000_000])(
  'after an upload of %i bytes the next request on its connection is answered',
  async (bytes) => {
    const { app } = await serviceOn(freshDatabase());
    await app.listen({ host: '127.0.0.1', port: 0 });
    const head = `Host: localhost\r\nCookie: ${cookieOf('dieuphoi')}\r\n`;
    const upload = `POST /api/uploads?name=a.csv HTTP/1.1\r\n${head}Content-Type: ${UPLOAD_TYPE}\r\nContent-Length: ${bytes}\r\n\r\n`;
    const next = `GET /api/health HTTP/1.1\r\n${head}Connection: close\r\n\r\n`;
    const text = await exchange(app, upload + 'x'.repeat(bytes) + next);
    const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => status);
    expect(statuses).toEqual([bytes > ROOM ? '507' : '201', '200']);
  },
);
