import type { Reading } from '#shared/domain/record/import/statement.ts';
import { THREAD } from './limits.ts';
import { keepThread, takeThread } from './spare-thread.ts';
import type { ThreadMessage, ThreadOrder, ThreadTask } from './thread-messages.ts';
import { Unreadable } from './unreadable.ts';

/** Last message of the thread about a file. */
type ThreadEnd = Exclude<ThreadMessage, { is: 'readings' | 'unreadable' }>;

interface ThreadOptions {
  onReadings?: ((sheet: number, readings: Reading[]) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Reads a file in a separate thread with limited memory and time. Only one file is read at a time, others wait, so that many
 * files take no more memory than one. @throws Unreadable
 */
export function readInThread(task: ThreadTask, options: ThreadOptions = {}): Promise<ThreadEnd> {
  const turn = last.then(() => runThread(task, options));
  last = turn.then(ignore, ignore);
  return turn;
}

let last: Promise<void> = Promise.resolve();
const ignore = () => undefined; // the result of one file does not concern the next

function runThread(task: ThreadTask, { onReadings, signal }: ThreadOptions): Promise<ThreadEnd> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const processed = new Int32Array(new SharedArrayBuffer(4));
    const worker = takeThread();
    const timer = setTimeout(() => fail(new Unreadable('too-slow')), THREAD.milliseconds);
    const leave = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError);
    };
    // The state of a thread after a failure is unknown: end it, and use another for the next file.
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
        setImmediate(acknowledge, processed); // let other requests run first
      } else if (message.is === 'unreadable') fail(new Unreadable(message.fault, message.at));
      else {
        leave();
        keepThread(worker);
        resolve(message);
      }
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.on('message', onMessage).on('error', onError);
    worker.postMessage({ task, processed } satisfies ThreadOrder);
  });
}

function acknowledge(processed: Int32Array): void {
  Atomics.add(processed, 0, 1);
  Atomics.notify(processed, 0);
}

function readableError(error: Error): Error {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Unreadable('too-large') : error;
}
