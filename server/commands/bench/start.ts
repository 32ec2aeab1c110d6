import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freshFolder } from './fresh-folder.ts';
import { median } from './load.ts';
import { FLAGS, startProcess } from './process-under-test.ts';
import { type Row, singleRow } from './report.ts';
import type { Sizes } from './sizes.ts';

const MAIN = fileURLToPath(new URL('../../main.ts', import.meta.url));

/** Time from the start of a server to its first answer, on the sample; started like `npm start` after the build. */
export async function benchStart(folder: string, { rounds }: Sizes): Promise<Row[]> {
  const data = freshFolder(folder, 'started');
  await (await startProcess('./product.ts', [data, 'with-sample'])).stop();
  return [singleRow('Start to the first answer, on the sample', await timeStart(data, rounds), 's', 1, 2)];
}

/** Median of some starts in seconds, without the first one, which fills the code cache. */
export async function timeStart(data: string, rounds: number): Promise<number> {
  await startOnce(data);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await startOnce(data));
  return median(times);
}

async function startOnce(data: string): Promise<number> {
  const begin = performance.now();
  const child = spawn(process.execPath, [...FLAGS, MAIN], {
    env: { ...process.env, DATA_DIR: data, PORT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [line] = await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => Promise.reject(new Error('the server did not start'))),
  ]);
  const address = /http:\/\/\S+/.exec(String(line))?.[0];
  const answer = await fetch(`${address}/api/health`);
  const seconds = (performance.now() - begin) / 1000;
  if (!answer.ok) throw new Error(`the first answer was ${answer.status}`);
  child.kill('SIGTERM');
  await ended;
  return seconds;
}
