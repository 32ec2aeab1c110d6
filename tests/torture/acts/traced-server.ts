import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dataFolderAt } from '../../../server/database/data-folder.ts';
import { type ServerProcess, startServerProcess } from '../../support/process/server-process.ts';

/** The n-th call of this name since tracing began. */
export interface Moment {
  call: string;
  nth: number;
}

export interface RunningServer extends ServerProcess {
  address: string;
  /** Kills the process if it still runs, and waits for its end. */
  kill(): Promise<void>;
}

/** An attached strace, which ends with its server. */
interface Tracing {
  ended: Promise<unknown>;
}

// strace kills the process before such a call has any effect.
const CALLS = ['pwrite64', 'fdatasync', 'fsync', 'ftruncate'];

export async function startOn(path: string): Promise<RunningServer> {
  const server = await startServerProcess({ DATA_DIR: path });
  const { address, child, ended, complaints } = server;
  if (address === undefined) throw new Error(`the server does not start: ${complaints()}`);
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { ...server, address, kill };
}

/** Runs an act, kills the server, and returns the calls with which it changed its database, in order. */
export async function countCalls(
  server: RunningServer,
  path: string,
  trace: string,
  act: () => Promise<void>,
): Promise<Moment[]> {
  const traced = await attach(server, path, CALLS, ['-o', trace]);
  await act();
  await server.kill();
  await traced.ended;
  const counts = new Map<string, number>();
  return [...readFileSync(trace, 'latin1').matchAll(/^\d+ +(\w+)\(/gm)].map(([, call = '']) => {
    const nth = (counts.get(call) ?? 0) + 1;
    counts.set(call, nth);
    return { call, nth };
  });
}

/** Kills a server at a call, counted from when this promise resolves. */
export async function killAtCall(
  server: RunningServer,
  path: string,
  { call, nth }: Moment,
): Promise<Tracing> {
  const inject = ['-e', `inject=${call}:signal=KILL:when=${nth}`];
  return attach(server, path, [call], ['-o', '/dev/null', ...inject]);
}

/** Attaches strace to the database calls of a running server. */
async function attach(
  { child }: RunningServer,
  path: string,
  calls: readonly string[],
  words: readonly string[],
): Promise<Tracing> {
  const { databaseFile } = dataFolderAt(path);
  const files = [databaseFile, `${databaseFile}-wal`].flatMap((file) => ['-P', file]);
  const traced = ['-f', '-p', String(child.pid), ...files, '-e', `trace=${calls.join(',')}`, ...words];
  const strace = spawn('strace', traced, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(strace, 'exit');
  await once(strace.stderr, 'data'); // strace reports that it is attached
  return { ended };
}
