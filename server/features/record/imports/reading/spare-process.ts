import { type ChildProcess, fork } from 'node:child_process';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { PROCESS } from './limits.ts';

// Starting a process takes longer than reading a usual sheet, and a user who uploaded a file soon compares it or sends the next.
const KEPT_FOR = 30_000; // ms

const PROGRAM = fileURLToPath(new URL('./begin-reading-process.ts', import.meta.url));

let spare: { child: ChildProcess; timer: NodeJS.Timeout } | undefined;

/** Returns the idle process, or a new one. */
export function takeProcess(): ChildProcess {
  const child = spare?.child;
  forgetSpare();
  if (child === undefined || !child.connected) return beginProcess();
  holdOpen(child, 'ref');
  return child;
}

/** Keeps an idle process for reuse (unref'd, does not delay exit). */
export function keepProcess(child: ChildProcess): void {
  dropSpare();
  holdOpen(child, 'unref');
  spare = { child, timer: setTimeout(dropSpare, KEPT_FOR).unref() };
}

/** Starts an idle process in place of one that ended. */
export function replaceProcess(): void {
  if (spare === undefined) keepProcess(beginProcess());
}

function dropSpare(): void {
  spare?.child.kill('SIGKILL');
  forgetSpare();
}

function forgetSpare(): void {
  clearTimeout(spare?.timer);
  spare = undefined;
}

/**
 * A process, not a thread: V8 aborts the whole process, whatever the limits of a thread, if one array does not fit its heap. It
 * gets none of the server's environment, which may hold secrets.
 */
function beginProcess(): ChildProcess {
  const { oldSpaceMb, youngSpaceMb } = PROCESS;
  const child = fork(PROGRAM, [String(process.pid)], {
    execArgv: [`--max-old-space-size=${oldSpaceMb}`, `--max-semi-space-size=${youngSpaceMb}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { SystemRoot: process.env['SystemRoot'] },
  });
  // An idle process has no other listeners.
  const onEnd = () => {
    if (spare?.child === child) forgetSpare();
  };
  child.on('error', onEnd).on('exit', onEnd);
  return child;
}

function holdOpen(child: ChildProcess, how: 'ref' | 'unref'): void {
  child[how]();
  child.channel?.[how]();
  if (child.stderr instanceof Socket) child.stderr[how]();
}
