import { messageOf } from '../../../start-refusal.ts';
import { backUp } from './back-up.ts';
import { type JobEnd, JobTask } from './job-messages.ts';

// A process beside the server: takes one backup, says in one line what came of it, and ends.
const task = JobTask.parse(JSON.parse(process.argv[2] ?? ''));
const end: JobEnd = await backUp(task.databaseFile, task.file).then(
  ({ bytes, test }) => ({ is: 'done', bytes, test }),
  (error: unknown) => ({ is: 'failed', detail: messageOf(error) }),
);
process.stdout.write(`${JSON.stringify(end)}\n`);
