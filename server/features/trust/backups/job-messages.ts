import * as z from 'zod';
import { RestoreTest } from '#shared/contract/trust/backups.ts';

/** Task of the backup process. */
export const JobTask = z.object({ databaseFile: z.string(), file: z.string() });
export type JobTask = z.infer<typeof JobTask>;

/** Result of the backup process. */
export const JobEnd = z.discriminatedUnion('is', [
  z.object({ is: z.literal('done'), bytes: z.int(), test: RestoreTest }),
  z.object({ is: z.literal('failed'), detail: z.string() }),
]);
export type JobEnd = z.infer<typeof JobEnd>;
