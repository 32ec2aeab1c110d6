import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cookieOf, TEST_PASSWORD } from '../support/accounts/sessions.ts';
import { blocksWith } from '../support/process/operations-page.ts';
import { findProgram, HOST, startCaddy, startNginx } from '../support/process/proxy-process.ts';
import {
  prepareDataFolder,
  type ServerProcess,
  startServerProcess,
} from '../support/process/server-process.ts';
import { askOver } from '../support/process/tls-client.ts';

// A forgotten PUBLIC_URL behind the examples of docs/operations.md: as its table says, people can sign in on port 443, because the
// example passes on by which protocol they came, and the system page names the setting.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const EXAMPLES = [
  { program: 'nginx', start: startNginx, texts: blocksWith('docs/operations.md', 'proxy_pass') },
  {
    program: 'caddy',
    start: startCaddy,
    texts: blocksWith('docs/operations.md', 'reverse_proxy').filter((text) => !text.includes('tls ')),
  },
];

let folder: string;
let server: ServerProcess;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ntm-tracker-proxies-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  prepareDataFolder(data);
  server = await startServerProcess({ DATA_DIR: data, TRUST_PROXY: 'loopback' });
});
afterAll(async () => {
  server?.child.kill('SIGTERM');
  await server?.ended;
  rmSync(folder, { recursive: true, force: true });
});

async function missingSettings(): Promise<string[]> {
  const headers = { cookie: cookieOf('quantri') };
  const report = await (await fetch(new URL('/api/system', server.address), { headers })).json();
  return report.missingSettings.map(({ setting }: { setting: string }) => setting);
}

test('without a proxy, nothing is missing', async () => {
  expect(await missingSettings()).toEqual([]);
});

describe.each(EXAMPLES)('behind $program without PUBLIC_URL', ({ program, start, texts: [text = ''] }) => {
  const missing = [program, 'openssl'].filter((one) => findProgram(one) === undefined);
  const why = missing.length === 0 ? '' : ` (NOT RUN: ${missing.join(' and ')} not installed here)`;

  test.skipIf(missing.length > 0)(`people sign in by https, and the setting is named${why}`, async () => {
    const proxy = await start(text, new URL(server.address ?? ''), mkdtempSync(join(folder, 'proxy-')));
    try {
      const { status, headers } = await askOver(proxy.httpsPort, {
        method: 'POST',
        path: '/api/session',
        headers: {
          ':authority': HOST, // as browsers write it: without the usual port
          origin: `https://${HOST}`,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/json',
        },
        body: JSON.stringify({ username: 'dieuphoi', password: TEST_PASSWORD }),
      });
      expect(status).toBe(201);
      expect(String(headers['set-cookie'])).not.toMatch(/Secure/);
      expect(await missingSettings()).toEqual(['PUBLIC_URL']);
    } finally {
      await proxy.close();
    }
  });
});
