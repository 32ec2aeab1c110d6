import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerProcess, startServerProcess } from '../support/process/server-process.ts';

export interface TwoServersFigures {
  starts: number;
  refused: number;
  faults: string[];
}

/** Starts servers on a folder already in use: by a running server, by a suspended one, by others starting at once; then after a kill. */
export async function twoServers(atOnce: number): Promise<TwoServersFigures> {
  const place = mkdtempSync(join(tmpdir(), 'ntm-tracker-two-'));
  const figures: TwoServersFigures = { starts: 0, refused: 0, faults: [] };
  const running: ServerProcess[] = [];
  const start = async (name: string) => {
    const server = await startServerProcess({ DATA_DIR: join(place, name) });
    running.push(server);
    figures.starts += 1;
    return server;
  };
  try {
    // The folder does not exist yet; exactly one of them must get it.
    const together = await Promise.all(Array.from({ length: atOnce }, () => start('together')));
    const listening = together.filter(({ address }) => address !== undefined);
    if (listening.length !== 1)
      figures.faults.push(`${listening.length} of ${atOnce} started at once listen`);
    for (const other of together)
      if (other.address === undefined) await expectRefused(other, place, 'together', figures);
    await besideSuspended(place, start, figures);
  } finally {
    for (const { child, ended } of running) {
      child.kill('SIGKILL');
      await ended;
    }
    rmSync(place, { recursive: true, force: true });
  }
  return figures;
}

async function besideSuspended(
  place: string,
  start: (name: string) => Promise<ServerProcess>,
  figures: TwoServersFigures,
): Promise<void> {
  const first = await start('one');
  await expectRefused(await start('one'), place, 'one', figures);
  first.child.kill('SIGSTOP');
  await expectRefused(await start('one'), place, 'one', figures);
  first.child.kill('SIGCONT');
  const health = await fetch(`${first.address}/api/health`).then(({ status }) => status);
  if (health !== 200) figures.faults.push(`the first answers with ${health} after it resumes`);
  first.child.kill('SIGKILL');
  await first.ended;
  const next = await start('one');
  if (next.address === undefined)
    figures.faults.push(`after a kill the next server does not start: ${next.complaints()}`);
}

async function expectRefused(
  server: ServerProcess,
  place: string,
  name: string,
  figures: TwoServersFigures,
): Promise<void> {
  if (server.address !== undefined) {
    figures.faults.push(`a second server listens on the folder ${name}`);
    return;
  }
  const code = await server.ended;
  const expected = `ntm-tracker: another process is using the data folder ${join(place, name)}; stop it first\n`;
  if (code === 1 && server.complaints() === expected) figures.refused += 1;
  else figures.faults.push(`the second ended with ${code} and wrote: ${server.complaints()}`);
}
