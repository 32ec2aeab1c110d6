import { workerData } from 'node:worker_threads';
import type { WatchData } from './reading-process.ts';

// A thread beside the reading, which notices the end of the server and too much memory even while the reading never pauses.
const EVERY = 250; // ms
const { parent, residentBytes } = workerData as WatchData;

setInterval(() => {
  if (process.ppid !== parent || process.memoryUsage.rss() > residentBytes)
    process.kill(process.pid, 'SIGKILL');
}, EVERY);
