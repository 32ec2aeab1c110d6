import { writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { HOSTILE_CSV } from '../support/importing/hostile-csv.ts';
import type { HostileFile } from '../support/importing/hostile-file.ts';
import { HOSTILE_XLSX } from '../support/importing/hostile-xlsx.ts';
import { expectEnd, peakMegabytes, ReadingServer } from '../support/importing/reading-server.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

const MAX_MEGABYTES = 400;
const SMALL = 'Xã;Chỉ tiêu;Ngày;Kết quả\n06901;14.1;2024-06-15;95,3\n';

/** Peak memory in MB of the server and of the largest of its readers, while the act runs. */
async function measured<Result>(server: ReadingServer, act: () => Promise<Result>) {
  writeFileSync(`/proc/${server.pid}/clear_refs`, '5');
  let isOver = false;
  let ofReaders = 0;
  const watching = (async () => {
    for (; !isOver; await setTimeout(10))
      ofReaders = Math.max(ofReaders, ...server.readers().map(peakMegabytes));
  })();
  const result = await act().finally(() => {
    isOver = true;
  });
  await watching;
  return { result, ofReaders, ofServer: peakMegabytes(server.pid) };
}

describe.runIf(process.platform === 'linux')('a file made to harm its reader', () => {
  const server = new ReadingServer();
  beforeAll(() => server.start());
  afterAll(() => server.end());

  test.each<HostileFile>([...HOSTILE_CSV, ...HOSTILE_XLSX])(
    '%s: is refused in words, the memory is bounded, and another person’s file is read',
    async (_, make, words, at) => {
      const hostile = await server.send('dieuphoi', make());
      const small = await server.send('quangan', SMALL);
      const { result, ofServer, ofReaders } = await measured(server, () =>
        Promise.all([server.lookAt('dieuphoi', hostile), server.lookAt('quangan', small)]),
      );
      const [refused, read] = result;
      expect(refused).toMatchObject({ status: 422, type: '/problems/unreadable-file' });
      expect(refused.detail).toContain(words);
      if (at !== undefined) expect(refused.detail).toContain(`Vị trí: ${at}.`);
      expect(read.status).toBe(200);
      expect(ofServer).toBeLessThan(MAX_MEGABYTES);
      expect(ofReaders).toBeLessThan(MAX_MEGABYTES);
    },
  );
});

describe.runIf(process.platform === 'linux')('a reading process', () => {
  async function startedServer(): Promise<ReadingServer> {
    const server = new ReadingServer();
    onTestFinished(() => server.end());
    await server.start();
    return server;
  }

  test.each([
    ['SIGKILL', 'Nội dung tệp quá lớn'],
    ['SIGABRT', 'Nội dung tệp quá lớn'],
    ['SIGSEGV', 'bị dừng giữa chừng'],
  ] as const)(
    'that ends by %s harms nobody: the file is refused in words, the next one read',
    async (by, words) => {
      const server = await startedServer();
      const endless = await server.sendEndless('dieuphoi');
      const hostile = server.lookAt('dieuphoi', endless);
      process.kill(await server.endlessReader(endless), by);
      expect(await hostile).toMatchObject({ status: 422, type: '/problems/unreadable-file' });
      expect((await hostile).detail).toContain(words);
      expect((await server.lookAt('dieuphoi', await server.send('dieuphoi', SMALL))).status).toBe(200);
    },
  );

  test('ends when the look is abandoned; the next person’s file is read', async () => {
    const server = await startedServer();
    const leaving = new AbortController();
    const endless = await server.sendEndless('dieuphoi');
    const looks = Array.from({ length: 5 }, () =>
      server.lookAt('dieuphoi', endless, leaving.signal).catch((error: Error) => error.name),
    );
    const reader = await server.endlessReader(endless);
    const small = server.lookAt('quangan', await server.send('quangan', SMALL));
    leaving.abort();
    await expectEnd(reader);
    expect(await Promise.all(looks)).toEqual(Array(5).fill('AbortError'));
    expect((await small).status).toBe(200);
  });

  test('ends with a server that is killed, also if it never pauses', async () => {
    const server = await startedServer();
    const endless = await server.sendEndless('dieuphoi');
    const look = server.lookAt('dieuphoi', endless).catch(() => undefined);
    const reader = await server.endlessReader(endless);
    await server.kill();
    await expectEnd(reader);
    await look;
  });

  test('that is idle ends with a server that is killed', async () => {
    const server = await startedServer();
    await server.lookAt('dieuphoi', await server.send('dieuphoi', SMALL));
    const [idle = 0] = server.readers();
    expect(idle).toBeGreaterThan(0);
    await server.kill();
    await expectEnd(idle);
  });
});
