import type { SheetLook } from '#shared/contract/record/imports.ts';
import type { FileFault } from '#shared/domain/record/import/file-fault.ts';
import type { SheetMapping } from '#shared/domain/record/import/mapping.ts';
import type { Reading, ReadingContext } from '#shared/domain/record/import/statement.ts';
import type { FileForm } from './read-file.ts';

/** Task of the reading thread: inspect a file, or read all statements of its mapped sheets. */
export type ThreadTask = { path: string; context: ReadingContext } & (
  | { task: 'look' }
  | { task: 'read'; sheets: readonly SheetMapping[] }
);

/** Task with the shared counter of `readings` messages that the server has processed. */
export interface ThreadOrder {
  task: ThreadTask;
  processed: Int32Array;
}

/** Sheet as inspected by the thread; the server adds what needs the database. */
export type SeenSheet = Omit<SheetLook, 'fingerprint' | 'isRemembered' | 'isReadable'> & {
  fingerprint: string;
};

/** Message of the thread. `readings` come while reading; each of the others ends the task. */
export type ThreadMessage =
  | { is: 'readings'; sheet: number; readings: Reading[] }
  | { is: 'read' }
  | { is: 'seen'; form: FileForm; sheets: SeenSheet[] }
  | { is: 'unreadable'; fault: FileFault; at: string | undefined };

/** Maximum number of unprocessed `readings` messages; the thread waits beyond it. */
export const MESSAGES_AHEAD = 2;
