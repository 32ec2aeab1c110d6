import { spawnSync } from 'node:child_process';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** What to tell a person whose machine cannot tell what a program does to its disk. */
export const HOW_TO_GET_STRACE =
  'This part needs Linux and strace (Debian, Ubuntu: sudo apt-get install -y strace), allowed to trace its own programs';

/** Whether strace can be used here: found, or installed by the system's package manager when that can be done without asking. */
export function findOrInstallStrace(): boolean {
  if (process.platform !== 'linux') return false;
  if (canTrace()) return true;
  if (process.getuid?.() !== 0) return false;
  process.stdout.write('strace is not here; installing it with apt-get …\n');
  const run = (...words: string[]) =>
    spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return run('update') && run('install', '-y', 'strace') && canTrace();
}

// It may be there and yet not be allowed to trace, as in some containers.
function canTrace(): boolean {
  return spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;
}

const TAIL = 4000;

/** Waits until strace has written down the end of a process: it runs on for a moment after that. */
export async function traceEnded(file: string, process: number | undefined): Promise<void> {
  const end = Date.now() + 60_000;
  const last = new RegExp(`^${process} +\\+\\+\\+ `, 'm');
  while (!last.test(tailOf(file))) {
    if (Date.now() > end) throw new Error(`the trace ${file} has no end: ${tailOf(file)}`);
    await setTimeout(20);
  }
}

function tailOf(file: string): string {
  const descriptor = openSync(file, 'r');
  const { size } = fstatSync(descriptor);
  const tail = Buffer.alloc(Math.min(TAIL, size));
  readSync(descriptor, tail, 0, tail.length, size - tail.length);
  closeSync(descriptor);
  return tail.toString('latin1');
}
