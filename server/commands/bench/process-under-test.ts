import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, so that the load generator does not share its thread. */
export interface ProcessUnderTest {
  address: string;
  /** The most memory it has had so far, in MB. */
  peakMemory(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts one of the files beside this one; it says its address when it listens. */
export async function startProcess(file: string, words: string[]): Promise<ProcessUnderTest> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), words, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const address = String(await nextMessage(child));
  return {
    address,
    peakMemory: async () => {
      child.send('peak-memory');
      return Number(await nextMessage(child));
    },
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
  process.on('message', () => process.send?.(process.resourceUsage().maxRSS / 1024));
  process.channel?.unref(); // listening must not keep the process alive once its server is closed
}
