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
  '%s is the page, never cached',
  async (url) => {
    const { send } = await clientService();
    const page = await send(url);
    expect(page.statusCode).toBe(200);
    expect(page.payload).toContain('Trang');
    expect(page.headers['cache-control']).toBe('no-cache');
  },
);

/** API addresses and files that the `Link` header of an answer names. */
function namedIn({ headers }: Pick<LightMyRequestResponse, 'headers'>) {
  const links = String(headers['link']).split(', ');
  const addressesOf = (kind: RegExp) =>
    links.filter((link) => kind.test(link)).map((link) => link.slice(1, link.indexOf('>')));
  return { requests: addressesOf(/as=fetch; crossorigin$/), files: addressesOf(/modulepreload$|as=style/) };
}

test('the page names its first API requests, for everyone only those they may send', async () => {
  const service = await clientService();
  const requests = async (caller: TestCaller, url = '/tai-khoan') => namedIn(await caller.send(url)).requests;
  expect(await requests(service)).toEqual([SESSION, WORKSPACE]);
  expect(await requests(service.as(null), '/')).toEqual([SESSION]);
  expect(await requests(service.as({ cookie: 'ntm.session_token=forged.x' }), '/')).toEqual([SESSION]);
  service.database.sqlite.exec("UPDATE account SET must_change_password = 1 WHERE id = 'quangan'");
  expect(await requests(service.as('quangan'), '/')).toEqual([SESSION]);
});

test('the board and a commune page also name their figures, from the point of view of the address', async () => {
  const service = await clientService();
  const requests = async (url: string) => namedIn(await service.send(url)).requests;
  const board = await requests('/?bo=nang-cao-2021-2025&ngay=2024-01-24');
  expect(board).toEqual(expect.arrayContaining([SESSION, WORKSPACE, BOARD, SET, SETS]));
  const commune = await requests('/xa/06901?bo=nang-cao-2021-2025&ngay=2024-01-24&ghi=2024-02-01');
  expect(commune).toContain(
    '/api/communes/06901/standing?set=nang-cao-2021-2025&on=2024-01-24&knownAt=2024-02-01T16%3A59%3A59.999Z',
  );
  expect(commune).not.toContain(BOARD);
  for (const address of [...board, ...commune]) expect((await service.send(address)).statusCode).toBe(200);
});

test.each([
  ['an unknown set on the board', '/?bo=khong-co'],
  ['an unknown set on a commune page', '/xa/06901?bo=khong-co'],
  ['an unknown commune', '/xa/00000?bo=nang-cao-2021-2025'],
])('%s is not preloaded', async (_, url) => {
  const service = await clientService();
  expect(namedIn(await service.send(url)).requests).toEqual([SESSION, WORKSPACE]);
});

test('the page names its files, those of the sign-in page if nobody is signed in', async () => {
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

test('a file is sent as the build compressed it if the client accepts that, and cached for ever', async () => {
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
