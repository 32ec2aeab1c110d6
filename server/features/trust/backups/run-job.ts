import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { JobEnd, type JobTask } from './job-messages.ts';

/** Takes a backup and tries it out; stops when the signal says so. */
export type RunJob = (task: JobTask, signal: AbortSignal) => Promise<JobEnd>;

const JOB = fileURLToPath(new URL('./job.ts', import.meta.url));

// The last that a process which failed said is enough to know why.
const LONGEST_COMPLAINT = 2000;

/**
 * Takes a backup in a process of its own, of low priority: the server answers meanwhile, what reading a large record takes in
 * memory goes back to the system at its end, and no file of the live database is opened and closed in the server's own
 * process, which would drop SQLite's locks on it (POSIX locks belong to a process and a file).
 */
export const runJobApart: RunJob = (task, signal) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [JOB, JSON.stringify(task)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    if (child.pid !== undefined) lowerPriority(child.pid);
    let said = '';
    let complained = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.stderr.on('data', (chunk) => {
      complained = (complained + chunk).slice(-LONGEST_COMPLAINT);
    });
    child.on('error', (error) => resolve({ is: 'failed', detail: error.message }));
    child.on('close', (code) =>
      resolve(endIn(said) ?? { is: 'failed', detail: complained || `exit code ${code}` }),
    );
  });

function endIn(line: string): JobEnd | undefined {
  return line.endsWith('\n') ? JobEnd.parse(JSON.parse(line)) : undefined;
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    // It may have ended already; all else is a fault of ours.
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_SYSTEM_ERROR')) throw error;
  }
}
