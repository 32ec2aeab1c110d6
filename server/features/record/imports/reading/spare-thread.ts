import { Worker } from 'node:worker_threads';
import { THREAD } from './limits.ts';

// Starting a thread takes longer than reading a usual sheet, and a user who uploaded a file soon compares it or sends the next.
const KEPT_FOR = 30_000; // ms

let spare: { worker: Worker; timer: NodeJS.Timeout } | undefined;

/** Returns the idle thread, or a new one. */
export function takeThread(): Worker {
  if (spare === undefined) return beginThread();
  const { worker, timer } = spare;
  spare = undefined;
  clearTimeout(timer);
  worker.ref();
  return worker;
}

/** Keeps an idle worker for reuse (unref'd, does not delay exit). */
export function keepThread(worker: Worker): void {
  dropSpare();
  worker.unref();
  spare = { worker, timer: setTimeout(dropSpare, KEPT_FOR).unref() };
}

function dropSpare(): void {
  if (spare === undefined) return;
  clearTimeout(spare.timer);
  void spare.worker.terminate();
  spare = undefined;
}

function beginThread(): Worker {
  const worker = new Worker(new URL('./begin-thread.ts', import.meta.url), {
    resourceLimits: {
      maxOldGenerationSizeMb: THREAD.oldSpaceMb,
      maxYoungGenerationSizeMb: THREAD.youngSpaceMb,
    },
  });
  // An idle thread has no other listener.
  worker.on('error', () => {
    if (spare?.worker === worker) dropSpare();
  });
  return worker;
}
