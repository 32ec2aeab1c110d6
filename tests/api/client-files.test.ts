import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { serviceOn } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';

const SESSION = '</api/session>; rel=preload; as=fetch; crossorigin';
const WORKSPACE = '</api/workspace>; rel=preload; as=fetch; crossorigin';

/** A service with a built client of two files, one of them also compressed. */
async function clientService() {
  const clientFolder = mkdtempSync(join(tmpdir(), 'ntm-tracker-client-'));
  onTestFinished(() => rmSync(clientFolder, { recursive: true }));
  mkdirSync(join(clientFolder, 'assets'));
  writeFileSync(join(clientFolder, 'index.html'), '<!doctype html><title>Trang</title>');
  writeFileSync(join(clientFolder, 'assets/frame-1.js'), 'frame()');
  writeFileSync(join(clientFolder, 'assets/frame-1.js.br'), brotliCompressSync('frame()'));
  return serviceOn(freshDatabase(), { clientFolder });
}

test.each(['/', '/?ngay=2024-01-24', '/xa/06901', '/khong-co'])('%s is the page, never kept', async (url) => {
  const { send } = await clientService();
  const page = await send(url);
  expect(page.statusCode).toBe(200);
  expect(page.payload).toContain('Trang');
  expect(page.headers['cache-control']).toBe('no-cache');
});

test('the page says what will be asked first, to everyone only what they may ask', async () => {
  const service = await clientService();
  expect((await service.send('/')).headers.link).toBe(`${SESSION}, ${WORKSPACE}`);
  expect((await service.as(null).send('/')).headers.link).toBe(SESSION);
  expect((await service.as({ cookie: 'ntm.session_token=forged.x' }).send('/')).headers.link).toBe(SESSION);
  service.database.sqlite.exec("UPDATE account SET must_change_password = 1 WHERE id = 'quangan'");
  expect((await service.as('quangan').send('/')).headers.link).toBe(SESSION);
});

test('a file is sent as it was compressed at the build, to who takes that, and kept for ever', async () => {
  const { send } = await clientService();
  const url = '/assets/frame-1.js';
  const compressed = await send({ url, headers: { 'accept-encoding': 'br, gzip' } });
  expect(compressed.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'application/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect(compressed.headers.vary).toMatch(/accept-encoding/i);
  const plain = await send(url);
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.payload).toBe('frame()');
});

test.each(['/assets/frame-0.js', '/api/khong-co', '/favicon.ico'])(
  '%s is unknown, not the page',
  async (url) => {
    const { send } = await clientService();
    expect((await send(url)).statusCode).toBe(404);
  },
);
