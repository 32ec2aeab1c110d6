import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import type { BackupKind, BackupOverview } from '#shared/contract/trust/backups.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import {
  backupName,
  deleteBackup,
  faultOfFolder,
  listStoredBackups,
  type StoredBackup,
  stateOfFolders,
} from './backup-files.ts';
import { prepareFolder, sweepFolder } from './backup-folder.ts';
import { type FailedBackup, FailureNote, reasonOf } from './failed-backup.ts';
import type { JobEnd } from './job-messages.ts';
import { backupsToDelete } from './prune.ts';
import { type RunJob, runJobInProcess } from './run-job.ts';
import { DailySchedule } from './schedule.ts';

/** Settings of the server's backups. */
export interface BackupOptions {
  databaseFile: string;
  folder: string;
  /** Other folders with backups, of older versions and of `npm run restore`. */
  otherFolders?: string[];
  /** File that records a failed backup; without it the failure is forgotten at a restart. */
  failureFile?: string;
  /** HH:MM in the office's time zone; null: no scheduled backups. */
  time: string | null;
  keep: number;
  /** Replaced in tests. */
  runJob?: RunJob;
}

// Delay of a missed backup after a start, in milliseconds: a start is busy, and two restarts in a row need only one backup.
const MISSED_AFTER = 60_000;
/** The backups of the running server: takes them when due or requested, one at a time, and lists them. */
export class Backups {
  readonly #options: BackupOptions;
  readonly #now: () => Date;
  readonly #log: FastifyBaseLogger;
  readonly #onChange: () => void;
  readonly #stopping = new AbortController();
  #schedule: DailySchedule | undefined;
  #missed: NodeJS.Timeout | undefined;
  #running: { name: string; since: Instant; end: Promise<void> } | undefined;
  readonly #failureNote: FailureNote;
  #failed: FailedBackup | null;
  #listed: { state: string; backups: readonly StoredBackup[] } | undefined;

  constructor(options: BackupOptions, now: () => Date, log: FastifyBaseLogger, onChange: () => void) {
    this.#options = options;
    this.#now = now;
    this.#log = log;
    this.#onChange = onChange;
    this.#failureNote = new FailureNote(options.failureFile, (detail) =>
      log.warn({ detail }, 'the note of a failed backup cannot be kept'),
    );
    this.#failed = this.#failureNote.read();
  }

  /** Starts the schedule. A backup that was missed while the server was off is taken soon. */
  start(): void {
    const { time } = this.#options;
    if (time === null) return;
    prepareFolder(this.#options.folder, this.#log);
    this.#schedule = new DailySchedule(time, () => this.begin('scheduled'));
    if (this.#isMissed(this.#schedule)) {
      this.#missed = setTimeout(() => this.begin('scheduled'), MISSED_AFTER);
      this.#missed.unref();
    }
  }

  #isMissed(schedule: DailySchedule): boolean {
    const last = this.list().find(({ kind }) => kind === 'scheduled');
    const since = last === undefined ? this.recordBegan() : new Date(last.takenAt);
    return since !== undefined && since < schedule.last(this.#now());
  }

  /** Moment when the database file was created or restored. */
  recordBegan(): Date | undefined {
    return statSync(this.#options.databaseFile, { throwIfNoEntry: false })?.birthtime;
  }

  /** Starts a backup and its restore test, unless one is running. Returns the name of the running backup. */
  begin(kind: BackupKind): string {
    if (this.#running !== undefined) return this.#running.name;
    const since = this.#now();
    const name = backupName(kind, since);
    this.#running = { name, since: since.toISOString(), end: this.#run(name, kind) };
    this.#onChange();
    return name;
  }

  async #run(name: string, kind: BackupKind): Promise<void> {
    const { folder, databaseFile, runJob = runJobInProcess } = this.#options;
    const file = join(folder, name);
    try {
      const end = await runJob({ databaseFile, file }, this.#stopping.signal);
      if (this.#stopping.signal.aborted) return;
      this.#report(name, end);
      if (end.is === 'done' && kind === 'scheduled') this.#prune();
      sweepFolder(folder);
    } catch (error) {
      this.#fail(name, error instanceof Error ? error.message : String(error));
    } finally {
      this.#running = undefined;
      this.#onChange();
    }
  }

  #report(name: string, end: JobEnd): void {
    if (end.is === 'failed') {
      this.#fail(name, end.detail);
      return;
    }
    this.#remember(null);
    const { bytes, test } = end;
    if (test.fault === null)
      this.#log.info({ backup: name, bytes, test }, 'backup taken, restore test passed');
    else this.#log.error({ backup: name, bytes, test }, 'backup taken, RESTORE TEST FAILED');
  }

  #fail(name: string, detail: string): void {
    this.#remember({ at: this.#now().toISOString(), reason: reasonOf(detail), detail });
    this.#log.error({ backup: name, detail }, 'backup failed');
  }

  #remember(failed: FailedBackup | null): void {
    this.#failed = failed;
    this.#failureNote.write(failed);
  }

  #prune(): void {
    for (const { file, name } of backupsToDelete(this.list(), this.#options.keep)) {
      deleteBackup(file);
      this.#log.info({ backup: name }, 'old scheduled backup deleted');
    }
  }

  /** All backups of all kinds, the latest first. */
  list(): readonly StoredBackup[] {
    const folders = [this.#options.folder, ...(this.#options.otherFolders ?? [])];
    const state = stateOfFolders(folders);
    // Cached, because monitoring asks often and every note is a file.
    if (this.#listed?.state !== state) this.#listed = { state, backups: listStoredBackups(...folders) };
    return this.#listed.backups;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  get isScheduled(): boolean {
    return this.#options.time !== null;
  }

  get failed(): FailedBackup | null {
    return this.#failed;
  }

  /** Why the backup folder cannot be used; undefined if it can. */
  get folderFault(): string | undefined {
    return faultOfFolder(this.#options.folder);
  }

  get folder(): string {
    return this.#options.folder;
  }

  overview(): BackupOverview {
    const { time, keep, folder } = this.#options;
    const next = this.#schedule?.next(this.#now());
    return {
      backups: this.list().map(({ file: _, ...backup }) => backup),
      folder,
      schedule: time !== null && next ? { time, keep, next: next.toISOString() } : null,
      running: this.#running ? { name: this.#running.name, since: this.#running.since } : null,
      failed: this.#failed,
    };
  }

  /** Stops the schedule and aborts a running backup, which leaves nothing that counts as one. */
  async close(): Promise<void> {
    this.#schedule?.stop();
    clearTimeout(this.#missed);
    this.#stopping.abort();
    await this.#running?.end;
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    backups: Backups;
  }
}
