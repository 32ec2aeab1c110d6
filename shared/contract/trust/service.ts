import * as z from 'zod';
import { SetFrom } from '#shared/domain/sets/set-assignment.ts';
import { Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import { ENTRY_FACTS } from '../fact.ts';
import { defineOperation } from '../operation.ts';

/** Health checks of the service and their results. */
export const HealthChecks = z
  .object({
    database: z
      .enum(['ok', 'read-only', 'damaged'])
      .describe(
        'damaged: since its start, this process met an unreadable page, or a record that differs from its audit',
      ),
    record: z
      .enum(['ok', 'lost', 'unreadable'])
      .describe(
        'lost: an acknowledged audit record is missing; unreadable: the note of the last one cannot be read',
      ),
    disk: z.enum(['ok', 'low']),
    backup: z
      .enum(['ok', 'none', 'old', 'failed', 'no-folder', 'off'])
      .describe('no-folder: the backup folder is missing, or cannot be read or written'),
    replication: z.enum(['ok', 'failed', 'off']).describe('continuous replication of changes'),
  })
  .meta({ id: 'HealthChecks' });
export type HealthChecks = z.infer<typeof HealthChecks>;

export const HealthStatus = z.enum(['ok', 'degraded']).meta({ id: 'HealthStatus' });
export type HealthStatus = z.infer<typeof HealthStatus>;

export const Health = z
  .object({
    status: HealthStatus,
    checks: HealthChecks,
    version: z.string().optional().describe('Version of this program; only for signed-in administrators'),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;

export const readHealth = defineOperation({
  method: 'GET',
  path: '/api/health',
  summary: 'Health of the service and its database (503 if down), and what needs attention',
  access: 'see-service',
  readsFrom: ['backup'],
  response: Health,
});

/** Setting without which the address of a request is not known; `seenFrom`: the network address of the request that showed it. */
export const MissingSetting = z
  .object({ setting: z.enum(['TRUST_PROXY', 'PUBLIC_URL']), seenFrom: z.string(), header: z.string() })
  .meta({ id: 'MissingSetting' });
export type MissingSetting = z.infer<typeof MissingSetting>;

export const SystemReport = z
  .object({
    ...Health.shape,
    version: z.string(),
    sqlite: z.string().describe('version of SQLite'),
    startedAt: Instant,
    database: z.object({
      bytes: z.int().nonnegative(),
      walBytes: z.int().nonnegative().describe('size of the write-ahead log'),
      entries: z.int().nonnegative(),
    }),
    missingSettings: z
      .array(MissingSetting)
      .describe('settings that requests through a proxy showed to be missing'),
    disk: z.object({
      freeBytes: z.int().nonnegative(),
      totalBytes: z.int().nonnegative(),
      neededBytes: z.int().nonnegative().describe('below this, free space is `low`'),
    }),
  })
  .meta({ id: 'SystemReport' });
export type SystemReport = z.infer<typeof SystemReport>;

export const readSystem = defineOperation({
  method: 'GET',
  path: '/api/system',
  summary: 'State of the service in numbers',
  access: 'administer-system',
  readsFrom: ['backup', 'entry'],
  response: SystemReport,
});

export const Workspace = z
  .object({
    today: LocalDate.describe("today in the office's time zone, Asia/Ho_Chi_Minh"),
    programmeStart: LocalDate.describe('first day that a figure may be dated'),
    opensOn: LocalDate.describe('default day of screens'),
    opensWith: z.string().nullable().describe('default criteria set of screens'),
    applies: z
      .object({
        mainly: z.array(SetFrom).describe('for most communes, from which day; empty if no set was assigned'),
        otherwise: z.record(z.string(), z.array(SetFrom)).describe('exceptions by commune'),
      })
      .describe('set that applies, by day'),
    hasSample: z.boolean().describe('the record contains the sample district, with illustrative figures'),
  })
  .meta({ id: 'Workspace' });
export type Workspace = z.infer<typeof Workspace>;

export const readWorkspace = defineOperation({
  method: 'GET',
  path: '/api/workspace',
  summary: 'Defaults of screens: the day, the criteria set',
  access: 'read-record',
  readsFrom: ['commune', 'criteria-set', ...ENTRY_FACTS, 'set-assignment'],
  response: Workspace,
});
