import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { PROCESS } from './limits.ts';
import type { ProcessMessage, ProcessOrder, ReadingTask } from './process-messages.ts';
import { readFile } from './read-file.ts';
import { SheetInspector } from './sheet-inspector.ts';
import { StatementSender } from './statement-sender.ts';
import { Unreadable } from './unreadable.ts';

// Program of the reading process: a hostile file can neither stop the server nor exhaust its memory.

/** Data of the thread that watches this process. */
export interface WatchData {
  /** Process id of the server. */
  parent: number;
  residentBytes: number;
}

const post = (message: ProcessMessage) => process.send?.(message);

let sender: StatementSender | undefined;

async function run(task: ReadingTask): Promise<void> {
  const bytes = readFileSync(task.path);
  if (task.task === 'look') {
    const inspector = new SheetInspector(task.context);
    const form = await readFile(bytes, inspector);
    if (inspector.seen.length === 0) throw new Unreadable('empty');
    post({ is: 'seen', isSpent: isSpent(), form, sheets: inspector.seen });
    return;
  }
  sender = new StatementSender(task.context, task.sheets, post);
  await readFile(bytes, sender);
  sender.finish();
  post({ is: 'read', isSpent: isSpent(), sheets: sender.unsure });
}

// Memory of one file that is not released yet must not count against the next.
const isSpent = () => process.memoryUsage.rss() > (PROCESS.residentMb * 1024 * 1024) / 2;

async function handle(task: ReadingTask): Promise<void> {
  try {
    await run(task);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    post({ is: 'unreadable', fault: error.fault, at: error.at });
  }
}

// An exception here ends the process; the server sees its exit.
process.on('message', (order: ProcessOrder) => {
  if (order.is === 'task') void handle(order.task);
  else sender?.processed();
});
process.on('disconnect', () => process.exit());

const data: WatchData = {
  parent: Number(process.argv[2]),
  residentBytes: PROCESS.residentMb * 1024 * 1024,
};
new Worker(new URL('./watch-parent.ts', import.meta.url), {
  workerData: data,
  resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
}).unref();
