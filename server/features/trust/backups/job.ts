import { messageOf } from '../../../start-refusal.ts';
import { backUp } from './back-up.ts';
import { type JobEnd, JobTask } from './job-messages.ts';

// The backup process: takes one backup, prints the result as one line, and ends.
const task = JobTask.parse(JSON.parse(process.argv[2] ?? ''));
const end: JobEnd = await backUp(task.databaseFile, task.file).then(
  ({ bytes, test }) => ({ is: 'done', bytes, test }),
  (error: unknown) => ({ is: 'failed', detail: messageOf(error) }),
);
process.stdout.write(`${JSON.stringify(end)}\n`);
