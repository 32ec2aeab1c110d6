import type { SheetLook } from '#shared/contract/record/imports.ts';
import type { FileFault } from '#shared/domain/record/import/file-fault.ts';
import type { SheetMapping } from '#shared/domain/record/import/mapping.ts';
import type { Reading, ReadingContext } from '#shared/domain/record/import/statement.ts';
import type { FileForm } from './read-file.ts';

/** What the thread that reads is asked for: to look at a file, or to read all that its mapped sheets state. */
export type ThreadTask = { path: string; context: ReadingContext } & (
  | { task: 'look' }
  | { task: 'read'; sheets: readonly SheetMapping[] }
);

/** What the thread is given for each file: its task, and how many messages with readings have been taken in. */
export interface ThreadOrder {
  task: ThreadTask;
  taken: Int32Array;
}

/** A sheet as the thread saw it; what is remembered is added where the record is. */
export type SeenSheet = Omit<SheetLook, 'fingerprint' | 'isRemembered' | 'isReadable'> & {
  fingerprint: string;
};

/** What the thread tells. `readings` come as they are read; the others are the end. */
export type ThreadMessage =
  | { is: 'readings'; sheet: number; readings: Reading[] }
  | { is: 'read' }
  | { is: 'seen'; form: FileForm; sheets: SeenSheet[] }
  | { is: 'unreadable'; fault: FileFault; at: string | undefined };

/** How many messages with readings may be on their way: the thread waits for those who have not been taken in. */
export const MESSAGES_AHEAD = 2;
