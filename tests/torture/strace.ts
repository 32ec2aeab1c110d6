import { spawnSync } from 'node:child_process';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

export const HOW_TO_GET_STRACE =
  'This part needs Linux and strace (Debian, Ubuntu: sudo apt-get install -y strace), allowed to trace its own programs';

/** Whether strace works here; as root on Linux, installs it with apt-get if it is missing. */
export function findOrInstallStrace(): boolean {
  if (process.platform !== 'linux') return false;
  if (canTrace()) return true;
  if (process.getuid?.() !== 0) return false;
  process.stdout.write('strace is not here; installing it with apt-get …\n');
  const run = (...words: string[]) =>
    spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return run('update') && run('install', '-y', 'strace') && canTrace();
}

// It may be installed and still not be allowed to trace, as in some containers.
function canTrace(): boolean {
  return spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;
}

const TAIL = 4000;

/** Waits until strace has logged the end of a process, which it does shortly after that end. @throws after a minute */
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
