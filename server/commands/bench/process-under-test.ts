import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, so that the load generator does not share its thread. */
export interface ProcessUnderTest {
  address: string;
  /** The most memory it has had since `forgetPeak`, in MB. */
  peakMemory(): Promise<number>;
  /** Has the operating system count the peak anew; what it has now, in MB. */
  forgetPeak(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts one of the files beside this one; it says its address when it listens. */
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

/** In the process under test: says the address, and answers what is asked. */
export function speakToParent(address: string): void {
  process.send?.(address);
  process.on('message', (asked) => {
    if (asked === 'forget-peak' && existsSync(CLEAR_REFS)) writeFileSync(CLEAR_REFS, '5');
    process.send?.(peakMegabytes());
  });
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM')); // a bench that fails leaves no server behind
  process.channel?.unref(); // listening must not keep the process alive once its server is closed
}

const CLEAR_REFS = '/proc/self/clear_refs';
const STATUS = '/proc/self/status';

// Where there is no /proc, the most since the process began is all that is known.
function peakMegabytes(): number {
  if (!existsSync(STATUS)) return process.resourceUsage().maxRSS / 1024;
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(STATUS, 'utf8'))?.[1]) / 1024;
}

/** The flags of Node that `npm start` gives. */
export const FLAGS = flagsOf('start');

function flagsOf(script: string): string[] {
  const packageFile = fileURLToPath(new URL('../../../package.json', import.meta.url));
  const { scripts } = JSON.parse(readFileSync(packageFile, 'utf8')) as { scripts: Record<string, string> };
  return scripts[script]?.split(' ').filter((word) => word.startsWith('--')) ?? [];
}
