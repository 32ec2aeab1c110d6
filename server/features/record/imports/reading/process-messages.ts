import type { SheetLook } from '#shared/contract/record/imports.ts';
import type { FileFault } from '#shared/domain/record/import/file-fault.ts';
import type { SheetMapping } from '#shared/domain/record/import/mapping.ts';
import type { Reading, ReadingContext } from '#shared/domain/record/import/statement.ts';
import type { FileForm } from './read-file.ts';

/** Task of the reading process: inspect a file, or read all statements of its mapped sheets. */
export type ReadingTask = { path: string; context: ReadingContext } & (
  | { task: 'look' }
  | { task: 'read'; sheets: readonly SheetMapping[] }
);

/** Message to the reading process: a task, or that one more `readings` message has been processed. */
export type ProcessOrder = { is: 'task'; task: ReadingTask } | { is: 'processed' };

/** What a mapped sheet leaves open and unread. */
export type UnsureSheet = Pick<SheetLook, 'name' | 'questions' | 'notRead'>;

/** Sheet as inspected by the process; the server adds what needs the database. */
export type SeenSheet = Omit<SheetLook, 'isRemembered' | 'isReadable'>;

/**
 * Message of the reading process. `readings` come while reading; each of the others ends the task. `isSpent`: the process has
 * become too large for another file.
 */
export type ProcessMessage =
  | { is: 'readings'; sheet: number; readings: Reading[] }
  | { is: 'read'; isSpent: boolean; sheets: UnsureSheet[] }
  | { is: 'seen'; isSpent: boolean; form: FileForm; sheets: SeenSheet[] }
  | { is: 'unreadable'; fault: FileFault; at?: string | undefined };

/** Maximum number of unprocessed `readings` messages; the process waits beyond it. */
export const MESSAGES_AHEAD = 2;
