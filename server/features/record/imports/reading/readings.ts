import type { ReadingTask } from './process-messages.ts';
import { type ReadingEnd, type ReadingOptions, readInProcess } from './read-in-process.ts';
import { ReadingTurns } from './reading-turns.ts';
import { Unreadable } from './unreadable.ts';

/** All readings of files of a server. */
export class Readings {
  readonly #turns = new ReadingTurns();
  readonly #closing = new AbortController();

  /**
   * Reads a file in a separate process when it is this person's turn. The promise rejects with `Unreadable`, or with the signal's
   * reason. @throws Refusal at once if too many files of this person wait
   */
  read(person: string, task: ReadingTask, { signal, onReadings }: ReadingOptions): Promise<ReadingEnd> {
    const stopping = AbortSignal.any([signal, this.#closing.signal]);
    return this.#turns.run(person, stopping, () => readInProcess(task, { signal: stopping, onReadings }));
  }

  /** Stops all readings. */
  close(): void {
    this.#closing.abort(new Unreadable('stopped'));
  }
}
