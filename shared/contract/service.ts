import * as z from 'zod';
import { LocalDate } from '#shared/domain/local-date.ts';
import { SetFrom } from '#shared/domain/set-assignment.ts';
import { defineOperation } from './operation.ts';

export const Health = z
  .object({ status: z.literal('ok'), version: z.string(), sqlite: z.string() })
  .meta({ id: 'Health' });

export const readHealth = defineOperation({
  method: 'GET',
  path: '/api/health',
  summary: 'Whether the service and its database answer',
  access: 'see-service',
  response: Health,
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
  response: Workspace,
});
