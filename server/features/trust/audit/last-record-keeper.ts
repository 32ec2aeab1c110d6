import { closeSync, fdatasync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { Database } from '../../../database/open.ts';
import { bytesOf, findLastRecord, writeLastRecord } from './last-record.ts';

// Interval of waiting for the disk, in milliseconds. A killed process loses nothing of a note that was written but not synced;
// a power cut may lose its last minute.
const SYNC_EVERY = 60_000;

/**
 * Notes the last audit record after every write, before it is acknowledged. Never waits for the disk then: a note costs a
 * few microseconds beside the commit, which waits.
 */
export class LastRecordKeeper {
  readonly #database: Database;
  readonly #onFault: (error: unknown) => void;
  readonly #timer: NodeJS.Timeout;
  readonly #file: string;
  #descriptor: number | undefined;
  #noted = 0;
  #synced = 0;
  #isFaulty = false;

  /** Errors of the note go to `onFault`, once until it works again, and never affect the write. */
  constructor(file: string, database: Database, onFault: (error: unknown) => void) {
    this.#file = file;
    this.#database = database;
    this.#onFault = onFault;
    this.#note();
    database.afterWrites(() => this.#note());
    this.#timer = setInterval(() => this.#sync(), SYNC_EVERY).unref();
  }

  #note(): void {
    this.#attempt(() => {
      const last = findLastRecord(this.#database);
      if (last === undefined || last.seq === this.#noted) return;
      if (this.#descriptor === undefined) {
        writeLastRecord(this.#file, last);
        this.#descriptor = openSync(this.#file, 'r+');
        this.#synced = last.seq;
      } else writeSync(this.#descriptor, bytesOf(last), 0, undefined, 0);
      this.#noted = last.seq;
    });
  }

  // Also notes what commands have written in the meantime.
  #sync(): void {
    this.#note();
    const noted = this.#noted;
    if (this.#descriptor === undefined || noted === this.#synced) return;
    fdatasync(this.#descriptor, (error) => {
      if (error === null) this.#synced = noted;
      else this.#onFault(error);
    });
  }

  close(): void {
    clearInterval(this.#timer);
    this.#note();
    const descriptor = this.#descriptor;
    if (descriptor === undefined) return;
    this.#descriptor = undefined;
    this.#attempt(() => fsyncSync(descriptor));
    closeSync(descriptor);
  }

  #attempt(act: () => void): void {
    try {
      act();
      this.#isFaulty = false;
    } catch (error) {
      if (!this.#isFaulty) this.#onFault(error);
      this.#isFaulty = true;
    }
  }
}
