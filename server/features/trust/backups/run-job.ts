import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { JobEnd, type JobTask } from './job-messages.ts';

/** Takes a backup and runs its restore test; aborted by the signal. */
export type RunJob = (task: JobTask, signal: AbortSignal) => Promise<JobEnd>;

const JOB = fileURLToPath(new URL('./job.ts', import.meta.url));

// The last characters of its error output are enough to know why a process failed.
const MAX_ERROR_LENGTH = 2000;

/**
 * Takes a backup in a separate process of low priority. The server keeps answering, and the memory used for a large record
 * is released at the end. Also, opening and closing the live database file in the server's own process would drop SQLite's
 * locks on it (POSIX locks belong to a process and a file).
 */
export const runJobInProcess: RunJob = (task, signal) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [JOB, JSON.stringify(task)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    if (child.pid !== undefined) lowerPriority(child.pid);
    let output = '';
    let errorOutput = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      errorOutput = (errorOutput + chunk).slice(-MAX_ERROR_LENGTH);
    });
    child.on('error', (error) => resolve({ is: 'failed', detail: error.message }));
    child.on('close', (code) =>
      resolve(endIn(output) ?? { is: 'failed', detail: errorOutput || `exit code ${code}` }),
    );
  });

function endIn(line: string): JobEnd | undefined {
  return line.endsWith('\n') ? JobEnd.parse(JSON.parse(line)) : undefined;
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    // It may have ended already; other errors are bugs.
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_SYSTEM_ERROR')) throw error;
  }
}
