import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { LightMyRequestResponse } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { serviceOn, type TestCaller } from '../../../support/client.ts';
import { freshDatabase } from '../../../support/database.ts';

const SESSION = '/api/session';
const WORKSPACE = '/api/workspace';
const SETS = '/api/criteria-sets';
const SET = `${SETS}/nang-cao-2021-2025`;
const BOARD = '/api/board?set=nang-cao-2021-2025&on=2024-01-24';
const MANIFEST = {
  'index.html': { file: 'assets/index-1.js', imports: ['_frame.js'] },
  '_frame.js': { file: 'assets/frame-1.js', css: ['assets/frame-1.css'] },
  'pages/standing/board-page.tsx': { file: 'assets/board-1.js', imports: ['_frame.js'] },
  'pages/standing/commune-page.tsx': { file: 'assets/commune-1.js', imports: ['_frame.js'] },
  'pages/people/step-in-place.tsx': { file: 'assets/sign-in-1.js', imports: ['_frame.js'] },
  '../shared/messages/standing/vi/commune.ts': { file: 'assets/words-commune-1.js' },
  '../shared/messages/record/vi/entries.ts': { file: 'assets/words-entries-1.js' },
  '../shared/messages/record/vi/metrics.ts': { file: 'assets/words-metrics-1.js' },
  '../shared/messages/people/vi/session.ts': { file: 'assets/words-session-1.js' },
};

/** A service with a built client of two files, one of them also compressed. */
async function clientService(manifest?: object) {
  const clientFolder = mkdtempSync(join(tmpdir(), 'ntm-tracker-client-'));
  onTestFinished(() => rmSync(clientFolder, { recursive: true }));
  mkdirSync(join(clientFolder, 'assets'));
  writeFileSync(join(clientFolder, 'index.html'), '<!doctype html><title>Trang</title>');
  writeFileSync(join(clientFolder, 'assets/frame-1.js'), 'frame()');
  writeFileSync(join(clientFolder, 'assets/frame-1.js.br'), brotliCompressSync('frame()'));
  if (manifest !== undefined) {
    mkdirSync(join(clientFolder, '.vite'));
    writeFileSync(join(clientFolder, '.vite/manifest.json'), JSON.stringify(manifest));
  }
  return serviceOn(freshDatabase(), { clientFolder });
}

test.each(['/', '/?ngay=2024-01-24', '/?ngay=31&bo=%ff%3e,&ghi=', '/xa/06901', '//', '/khong-co'])(
  '%s is the page, never kept',
  async (url) => {
    const { send } = await clientService();
    const page = await send(url);
    expect(page.statusCode).toBe(200);
    expect(page.payload).toContain('Trang');
    expect(page.headers['cache-control']).toBe('no-cache');
  },
);

/** The addresses that an answer's header names as what will be asked, and as the files of the page. */
function namedIn({ headers }: Pick<LightMyRequestResponse, 'headers'>) {
  const links = String(headers['link']).split(', ');
  const addressesOf = (kind: RegExp) =>
    links.filter((link) => kind.test(link)).map((link) => link.slice(1, link.indexOf('>')));
  return { questions: addressesOf(/as=fetch; crossorigin$/), files: addressesOf(/modulepreload$|as=style/) };
}

test('the page says what will be asked first, to everyone only what they may ask', async () => {
  const service = await clientService();
  const asked = async (caller: TestCaller, url = '/tai-khoan') => namedIn(await caller.send(url)).questions;
  expect(await asked(service)).toEqual([SESSION, WORKSPACE]);
  expect(await asked(service.as(null), '/')).toEqual([SESSION]);
  expect(await asked(service.as({ cookie: 'ntm.session_token=forged.x' }), '/')).toEqual([SESSION]);
  service.database.sqlite.exec("UPDATE account SET must_change_password = 1 WHERE id = 'quangan'");
  expect(await asked(service.as('quangan'), '/')).toEqual([SESSION]);
});

test('of the board and of a commune it names the figures too, from the point of view of the address', async () => {
  const service = await clientService();
  const asked = async (url: string) => namedIn(await service.send(url)).questions;
  const board = await asked('/?bo=nang-cao-2021-2025&ngay=2024-01-24');
  expect(board).toEqual(expect.arrayContaining([SESSION, WORKSPACE, BOARD, SET, SETS]));
  const commune = await asked('/xa/06901?bo=nang-cao-2021-2025&ngay=2024-01-24&ghi=2024-02-01');
  expect(commune).toContain(
    '/api/communes/06901/standing?set=nang-cao-2021-2025&on=2024-01-24&knownAt=2024-02-01T16%3A59%3A59.999Z',
  );
  expect(commune).not.toContain(BOARD);
  for (const address of [...board, ...commune]) expect((await service.send(address)).statusCode).toBe(200);
});

test('the page names the files it is made of, those of signing in to who is not signed in', async () => {
  const service = await clientService(MANIFEST);
  const files = async (caller: TestCaller, url: string) => namedIn(await caller.send(url)).files;
  const frame = ['/assets/index-1.js', '/assets/frame-1.js', '/assets/frame-1.css'];
  expect(await files(service, '/tai-khoan')).toEqual(frame);
  expect(await files(service, '/')).toEqual(expect.arrayContaining([...frame, '/assets/board-1.js']));
  expect(await files(service, '/xa/06901')).toEqual(
    expect.arrayContaining([...frame, '/assets/commune-1.js', '/assets/words-commune-1.js']),
  );
  expect(await files(service.as(null), '/')).toEqual(expect.arrayContaining(['/assets/sign-in-1.js']));
  expect(await files(service.as(null), '/')).not.toContain('/assets/board-1.js');
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
