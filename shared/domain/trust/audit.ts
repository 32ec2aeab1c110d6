import * as z from 'zod';
import { Instant } from '../values/local-date.ts';

/** Acts in the audit: every entry, every administrative act, sign-ins and refusals. */
export const AUDITED_ACTS = [
  'record-entry',
  'record-metric',
  'annul',
  'reinstate',
  'make-report',
  'record-batch',
  'store-file',
  'add-criteria-set',
  'assign-set',
  'decide-target',
  'record-recognition',
  'create-commune',
  'change-commune',
  'create-office',
  'change-office',
  'create-account',
  'change-account',
  'reset-password',
  'reset-two-factor',
  'change-two-factor-policy',
  'make-backup',
  'change-own-password',
  'start-two-factor',
  'stop-two-factor',
  'renew-recovery-codes',
  'sign-in',
  'sign-in-failed',
  'sign-in-throttled',
  'sign-out',
  'revoke-session',
  'access-refused',
] as const;
export const AuditedAct = z.enum(AUDITED_ACTS).meta({ id: 'AuditedAct' });
export type AuditedAct = z.infer<typeof AuditedAct>;

/** State before or after the act, by field; null if it does not exist. */
const Sides = z.record(z.string(), z.unknown()).nullable();

/** Link of the audit chain: who did what, when, to what, from where and why. */
export const AuditRecord = z
  .object({
    seq: z.int().positive(),
    at: Instant,
    act: AuditedAct,
    actor: z.string().nullable().describe('user name; null if nobody was signed in'),
    address: z.string().nullable().describe('network address of the request; null for commands'),
    origin: z.string().nullable().describe('way in: form, grid, import, api, sample, command'),
    communeId: z.string().nullable(),
    set: z.string().nullable(),
    indicator: z.string().nullable(),
    subject: z.string().nullable().describe('id of the affected object'),
    from: Sides,
    to: Sides,
    reason: z.string().nullable(),
    hash: z.string().describe('SHA-256 over this record and the hash of the record before'),
  })
  .meta({ id: 'AuditRecord' });
export type AuditRecord = z.infer<typeof AuditRecord>;
