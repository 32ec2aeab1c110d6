import type { Reading } from '#shared/domain/record/import/statement.ts';
import { THREAD } from './limits.ts';
import { keepThread, takeThread } from './spare-thread.ts';
import type { ThreadMessage, ThreadOrder, ThreadTask } from './thread-messages.ts';
import { Unreadable } from './unreadable.ts';

/** The end of what the thread told. */
type ThreadEnd = Exclude<ThreadMessage, { is: 'readings' | 'unreadable' }>;

interface ThreadOptions {
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
    const worker = takeThread();
    const timer = setTimeout(() => fail(new Unreadable('too-slow')), THREAD.milliseconds);
    const leave = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError);
    };
    // What a thread is left in by a file that could not be read nobody knows: the next file gets another.
    const fail = (reason: unknown) => {
      leave();
      void worker.terminate();
      reject(reason);
    };
    const onAbort = () => fail(signal?.reason);
    const onError = (error: Error) => fail(readableError(error));
    const onMessage = (message: ThreadMessage) => {
      if (message.is === 'readings') {
        onReadings?.(message.sheet, message.readings);
        setImmediate(acknowledge, taken); // others have their turn first
      } else if (message.is === 'unreadable') fail(new Unreadable(message.fault, message.at));
      else {
        leave();
        keepThread(worker);
        resolve(message);
      }
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.on('message', onMessage).on('error', onError);
    worker.postMessage({ task, taken } satisfies ThreadOrder);
  });
}

function acknowledge(taken: Int32Array): void {
  Atomics.add(taken, 0, 1);
  Atomics.notify(taken, 0);
}

function readableError(error: Error): Error {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Unreadable('too-large') : error;
}
