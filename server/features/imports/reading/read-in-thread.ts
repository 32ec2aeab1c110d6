import { Worker } from 'node:worker_threads';
import { THREAD } from './limits.ts';
import type { Reading, ThreadData, ThreadMessage, ThreadTask } from './thread-messages.ts';
import { Unreadable } from './unreadable.ts';

/** The end of what the thread told. */
export type ThreadEnd = Exclude<ThreadMessage, { is: 'readings' | 'unreadable' }>;

export interface ThreadOptions {
  onReadings?: ((sheet: number, readings: Reading[]) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Reads a file in a thread of its own, which has only so much memory and time. One file is read at a time: others wait, so that
 * many files take no more memory than one. @throws Unreadable
 */
export function readInThread(task: ThreadTask, options: ThreadOptions = {}): Promise<ThreadEnd> {
  const turn = last.then(() => runThread(task, options));
  last = turn.then(ignore, ignore);
  return turn;
}

let last: Promise<void> = Promise.resolve();
const ignore = () => undefined; // whoever waits for their turn does not care how the one before ended

function runThread(task: ThreadTask, { onReadings, signal }: ThreadOptions): Promise<ThreadEnd> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const taken = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(new URL('./begin-thread.ts', import.meta.url), {
      workerData: { task, taken } satisfies ThreadData,
      resourceLimits: {
        maxOldGenerationSizeMb: THREAD.oldSpaceMb,
        maxYoungGenerationSizeMb: THREAD.youngSpaceMb,
      },
    });
    const stop = () => void worker.terminate();
    const timer = setTimeout(() => settle(() => reject(new Unreadable('too-slow'))), THREAD.milliseconds);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      stop();
      act();
    };
    const onAbort = () => settle(() => reject(signal?.reason));
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.on('message', (message: ThreadMessage) => {
      if (message.is === 'readings') {
        onReadings?.(message.sheet, message.readings);
        setImmediate(takeIn, taken); // others have their turn first
      } else if (message.is === 'unreadable') settle(() => reject(new Unreadable(message.fault, message.at)));
      else settle(() => resolve(message));
    });
    worker.on('error', (error: Error) => settle(() => reject(readableError(error))));
  });
}

function takeIn(taken: Int32Array): void {
  Atomics.add(taken, 0, 1);
  Atomics.notify(taken, 0);
}

function readableError(error: Error): Error {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Unreadable('too-large') : error;
}
