import * as z from 'zod';
import { Instant } from '#shared/domain/values/local-date.ts';
import { defineOperation } from '../operation.ts';

/** Why a backup was taken. Only scheduled ones are deleted again, by age. */
export const BACKUP_KINDS = ['scheduled', 'manual', 'before-migration', 'before-restore'] as const;
export const BackupKind = z.enum(BACKUP_KINDS).meta({ id: 'BackupKind' });
export type BackupKind = z.infer<typeof BackupKind>;

/** In which respect a backup, restored apart, did not hold. */
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

/** What came of restoring a backup into a folder apart, opening it as the server does, and looking through it. */
export const RestoreTest = z
  .object({
    at: Instant,
    fault: RestoreFault.nullable().describe('null: restored, whole, and the same as what it was taken from'),
    detail: z.string().nullable().describe('what exactly was found, in the words of the part that found it'),
    entries: z.int().nonnegative().nullable(),
    seconds: z.number().nonnegative(),
  })
  .meta({ id: 'RestoreTest' });
export type RestoreTest = z.infer<typeof RestoreTest>;

export const Backup = z
  .object({
    name: z.string().describe('of its file in the folder of backups'),
    kind: BackupKind,
    takenAt: Instant,
    bytes: z.int().nonnegative(),
    test: RestoreTest.nullable().describe('null: it was not tested'),
  })
  .meta({ id: 'Backup' });
export type Backup = z.infer<typeof Backup>;

/** Why no backup came of an attempt, as far as it can be told. */
export const BackupFailure = z
  .enum(['disk-full', 'no-folder', 'not-allowed', 'other'])
  .meta({ id: 'BackupFailure' });
export type BackupFailure = z.infer<typeof BackupFailure>;

export const BackupOverview = z
  .object({
    backups: z.array(Backup).describe('the latest first'),
    folder: z.string().describe('where they lie on the server'),
    schedule: z
      .object({
        time: z.string().describe('HH:MM in Asia/Ho_Chi_Minh, every day'),
        next: Instant,
        keep: z.int().positive().describe('so many scheduled ones are kept'),
      })
      .nullable()
      .describe('null: none are taken by themselves'),
    running: z.object({ name: z.string(), since: Instant }).nullable(),
    failed: z
      .object({
        at: Instant,
        reason: BackupFailure,
        detail: z.string().describe('what the system said'),
      })
      .nullable()
      .describe('the last attempt, when no backup came of it'),
  })
  .meta({ id: 'BackupOverview' });
export type BackupOverview = z.infer<typeof BackupOverview>;

export const listBackups = defineOperation({
  method: 'GET',
  path: '/api/backups',
  summary: 'The backups with their restore tests, and when the next is due',
  access: 'administer-system',
  readsFrom: ['backup'],
  response: BackupOverview,
});

export const startBackup = defineOperation({
  method: 'POST',
  path: '/api/backups',
  summary: 'Begins a backup and its restore test, unless one runs; answers at once',
  access: 'administer-system',
  writes: ['backup'],
  response: BackupOverview,
});
