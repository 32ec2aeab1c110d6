import * as z from 'zod';
import { Instant } from '#shared/domain/values/local-date.ts';
import { defineOperation } from '../operation.ts';

/** Occasion of a backup. Only scheduled ones are deleted, by age. */
export const BACKUP_KINDS = ['scheduled', 'manual', 'before-migration', 'before-restore'] as const;
export const BackupKind = z.enum(BACKUP_KINDS).meta({ id: 'BackupKind' });
export type BackupKind = z.infer<typeof BackupKind>;

/** Reasons why a restore test failed. */
export const RESTORE_FAULTS = [
  'cannot-restore',
  'cannot-open',
  'damaged',
  'references-broken',
  'chain-broken',
  'other-rows',
  'other-standings',
] as const;
export const RestoreFault = z.enum(RESTORE_FAULTS).meta({ id: 'RestoreFault' });
export type RestoreFault = z.infer<typeof RestoreFault>;

/** Result of restoring a backup into a separate folder, opening it as the server does, and checking it. */
export const RestoreTest = z
  .object({
    at: Instant,
    fault: RestoreFault.nullable().describe('null: restored, complete, and equal to the original database'),
    detail: z.string().nullable().describe('technical details of the fault'),
    entries: z.int().nonnegative().nullable(),
    seconds: z.number().nonnegative(),
  })
  .meta({ id: 'RestoreTest' });
export type RestoreTest = z.infer<typeof RestoreTest>;

export const Backup = z
  .object({
    name: z.string().describe('file name in the backup folder'),
    kind: BackupKind,
    takenAt: Instant,
    bytes: z.int().nonnegative().describe('with its write-ahead log, if it has one'),
    entries: z.int().nonnegative().nullable().describe('entries in it; null: unknown'),
    test: RestoreTest.nullable().describe('null: not tested'),
  })
  .meta({ id: 'Backup' });
export type Backup = z.infer<typeof Backup>;

/** Reason of a failed backup, if known. */
export const BackupFailure = z
  .enum(['disk-full', 'no-folder', 'not-allowed', 'other'])
  .meta({ id: 'BackupFailure' });
export type BackupFailure = z.infer<typeof BackupFailure>;

export const BackupOverview = z
  .object({
    backups: z.array(Backup).describe('latest first'),
    folder: z.string().describe('backup folder on the server'),
    schedule: z
      .object({
        time: z.string().describe('HH:MM in Asia/Ho_Chi_Minh, every day'),
        next: Instant,
        keep: z.int().positive().describe('number of scheduled backups to keep'),
      })
      .nullable()
      .describe('null: no scheduled backups'),
    running: z.object({ name: z.string(), since: Instant }).nullable(),
    failed: z
      .object({
        at: Instant,
        reason: BackupFailure,
        detail: z.string().describe('error of the operating system'),
      })
      .nullable()
      .describe('last attempt, if it failed'),
  })
  .meta({ id: 'BackupOverview' });
export type BackupOverview = z.infer<typeof BackupOverview>;

export const listBackups = defineOperation({
  method: 'GET',
  path: '/api/backups',
  summary: 'Backups with their restore tests, and when the next one is due',
  access: 'administer-system',
  readsFrom: ['backup'],
  response: BackupOverview,
});

export const startBackup = defineOperation({
  method: 'POST',
  path: '/api/backups',
  summary: 'Start a backup and its restore test, unless one is running; answers immediately',
  access: 'administer-system',
  writes: ['backup'],
  response: BackupOverview,
});
