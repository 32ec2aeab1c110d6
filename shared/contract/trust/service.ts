import * as z from 'zod';
import { SetFrom } from '#shared/domain/sets/set-assignment.ts';
import { Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import { defineOperation } from '../operation.ts';

/** What is looked at to say whether the service is well, and what may be found. */
export const HealthChecks = z
  .object({
    database: z.enum(['ok', 'read-only']),
    disk: z.enum(['ok', 'low']),
    backup: z
      .enum(['ok', 'none', 'old', 'failed', 'no-folder', 'off'])
      .describe('no-folder: the folder of backups is not there, or cannot be read or written'),
    replication: z.enum(['ok', 'failed', 'off']).describe('of every change as it happens'),
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
  summary: 'Whether the service and its database answer (503 when not), and what needs looking after',
  access: 'see-service',
  readsFrom: ['backup'],
  response: Health,
});

export const SystemReport = z
  .object({
    ...Health.shape,
    version: z.string(),
    sqlite: z.string().describe('the version of SQLite'),
    startedAt: Instant,
    database: z.object({
      bytes: z.int().nonnegative(),
      walBytes: z.int().nonnegative().describe('of the write-ahead log beside it'),
      entries: z.int().nonnegative(),
    }),
    disk: z.object({
      freeBytes: z.int().nonnegative(),
      totalBytes: z.int().nonnegative(),
      neededBytes: z.int().nonnegative().describe('with less than this it is low'),
    }),
  })
  .meta({ id: 'SystemReport' });
export type SystemReport = z.infer<typeof SystemReport>;

export const readSystem = defineOperation({
  method: 'GET',
  path: '/api/system',
  summary: 'The state of the service in figures',
  access: 'administer-system',
  readsFrom: ['backup', 'entry'],
  response: SystemReport,
});

export const Workspace = z
  .object({
    today: LocalDate.describe("today in the office's time zone, Asia/Ho_Chi_Minh"),
    opensOn: LocalDate.describe('the day that screens show when their address names none'),
    opensWith: z
      .string()
      .nullable()
      .describe('the criteria set that screens show when their address names none'),
    applies: z
      .object({
        mainly: z.array(SetFrom).describe('to most communes, from which day; empty when no set was assigned'),
        otherwise: z.record(z.string(), z.array(SetFrom)).describe('by commune, those that are not as most'),
      })
      .describe('which set applies'),
    hasSample: z.boolean().describe('the record holds the sample district, with illustrative figures'),
  })
  .meta({ id: 'Workspace' });
export type Workspace = z.infer<typeof Workspace>;

export const readWorkspace = defineOperation({
  method: 'GET',
  path: '/api/workspace',
  summary: 'What screens open with: the day, the criteria set',
  access: 'read-record',
  readsFrom: ['commune', 'criteria-set', 'entry', 'set-assignment'],
  response: Workspace,
});
