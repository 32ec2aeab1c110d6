import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A server in a separate process, so that it does not share a thread with the load generator. */
export interface ProcessUnderTest {
  address: string;
  /** Peak memory since `forgetPeak`, in MB. */
  peakMemory(): Promise<number>;
  /** Resets the peak and returns the memory in use, in MB. */
  forgetPeak(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts one of the files in this folder, and waits for its address. */
export async function startProcess(file: string, words: string[]): Promise<ProcessUnderTest> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), words, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: FLAGS,
  });
  const ask = async (what: string) => {
    child.send(what);
    return Number(await nextMessage(child));
  };
  const address = String(await nextMessage(child));
  return {
    address,
    peakMemory: () => ask('peak'),
    forgetPeak: () => ask('forget-peak'),
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const exited = once(child, 'exit').then(() => Promise.reject(new Error('the process under test ended')));
  const [message] = await Promise.race([once(child, 'message'), exited]);
  return message;
}

/** Runs in the process under test: sends the address, and answers the parent's requests. */
export function speakToParent(address: string): void {
  process.send?.(address);
  process.on('message', (request) => {
    if (request === 'forget-peak' && existsSync(CLEAR_REFS)) writeFileSync(CLEAR_REFS, '5');
    process.send?.(peakMegabytes());
  });
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM')); // a failing bench must not leave a server behind
  process.channel?.unref(); // the channel must not keep the process alive after its server is closed
}

const CLEAR_REFS = '/proc/self/clear_refs';
const STATUS = '/proc/self/status';

// Without /proc, only the peak since the start of the process is known.
function peakMegabytes(): number {
  if (!existsSync(STATUS)) return process.resourceUsage().maxRSS / 1024;
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(STATUS, 'utf8'))?.[1]) / 1024;
}

/** Node flags used by `npm start`. */
export const FLAGS = flagsOf('start');

function flagsOf(script: string): string[] {
  const packageFile = fileURLToPath(new URL('../../../package.json', import.meta.url));
  const { scripts } = JSON.parse(readFileSync(packageFile, 'utf8')) as { scripts: Record<string, string> };
  return scripts[script]?.split(' ').filter((word) => word.startsWith('--')) ?? [];
}
