import type { ChildProcess } from 'node:child_process';
import type { Reading } from '#shared/domain/record/import/statement.ts';
import { PROCESS } from './limits.ts';
import type { ProcessMessage, ProcessOrder, ReadingTask } from './process-messages.ts';
import { keepProcess, replaceProcess, takeProcess } from './spare-process.ts';
import { Unreadable } from './unreadable.ts';

/** Last message of the process about a file. */
export type ReadingEnd = Exclude<ProcessMessage, { is: 'readings' | 'unreadable' }>;

export interface ReadingOptions {
  onReadings?: ((sheet: number, readings: Reading[]) => void) | undefined;
  signal: AbortSignal;
  /** Time after which the reading is stopped. */
  milliseconds?: number | undefined;
}

/**
 * Reads a file in a separate process with limited memory and time. If it dies, takes too long or is aborted, only this file is not
 * read; settles once the process has ended or is idle. @throws Unreadable
 */
export function readInProcess(
  task: ReadingTask,
  { onReadings, signal, milliseconds = PROCESS.milliseconds }: ReadingOptions,
): Promise<ReadingEnd> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const child = takeProcess();
    const errors = lastErrorsOf(child);
    const timer = setTimeout(() => fail(new Unreadable('too-slow')), milliseconds);
    const leave = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      child.off('message', onMessage).off('error', onError).off('exit', onExit);
      errors.stop();
    };
    // The state of a process after a failure is unknown: end it, and use another for the next file.
    const fail = (reason: unknown) => {
      leave();
      endProcess(child, () => reject(reason));
    };
    const onAbort = () => fail(signal.reason);
    const onError = (error: Error) => fail(new Unreadable('stopped', undefined, { cause: error }));
    const onExit = (code: number | null, by: NodeJS.Signals | null) =>
      fail(unexpectedEnd(code, by, errors.text()));
    const onMessage = (message: ProcessMessage) => {
      try {
        if (message.is === 'readings') {
          onReadings?.(message.sheet, message.readings);
          setImmediate(() => order(child, { is: 'processed' }, onError)); // let other requests run first
        } else if (message.is === 'unreadable') fail(new Unreadable(message.fault, message.at));
        else {
          leave();
          if (message.isSpent) endProcess(child, () => resolve(message));
          else {
            keepProcess(child);
            resolve(message);
          }
        }
      } catch (error) {
        fail(error); // thrown in an event handler, it would end the server
      }
    };
    signal.addEventListener('abort', onAbort, { once: true });
    child.on('message', onMessage).on('error', onError).on('exit', onExit);
    order(child, { is: 'task', task }, onError);
  });
}

function order(child: ChildProcess, message: ProcessOrder, onError: (error: Error) => void): void {
  // A process that has ended reports its exit; one without a channel reports nothing else.
  child.send(message, (error) => {
    if (error !== null && child.exitCode === null && child.signalCode === null) onError(error);
  });
}

function endProcess(child: ChildProcess, done: () => void): void {
  const onEnd = () => {
    replaceProcess();
    done();
  };
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) onEnd();
  else {
    child.once('exit', onEnd);
    child.kill('SIGKILL');
  }
}

const ABORTED = 134; // exit code of a process under a shell that V8 aborted
const MAX_ERROR_LENGTH = 2000;

// V8 aborts a process whose heap is full; its watch kills it if it takes too much memory otherwise.
function unexpectedEnd(code: number | null, by: NodeJS.Signals | null, errors: string): Unreadable {
  const cause = new Error(`the reading process ended: ${by ?? `exit code ${code}`} ${errors}`.trim());
  const isMemory = by === 'SIGABRT' || by === 'SIGKILL' || code === ABORTED;
  return new Unreadable(isMemory ? 'too-large' : 'stopped', undefined, { cause });
}

function lastErrorsOf({ stderr }: ChildProcess): { text: () => string; stop: () => void } {
  let text = '';
  const onData = (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-MAX_ERROR_LENGTH);
  };
  stderr?.on('data', onData);
  return { text: () => text, stop: () => stderr?.off('data', onData) };
}
