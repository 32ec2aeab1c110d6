import * as z from 'zod';
import { Instant } from '../values/local-date.ts';

/** What the audit keeps: every entry, every administrative act, sign-ins and what was refused. */
export const AUDITED_ACTS = [
  'record-entry',
  'record-metric',
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

/** What was so before and is so after, field by field; a side that does not exist is null. */
const Sides = z.record(z.string(), z.unknown()).nullable();

/** One link of the audit chain: who did what, when, to what, from → to, why, through which door, from which address. */
export const AuditRecord = z
  .object({
    seq: z.int().positive(),
    at: Instant,
    act: AuditedAct,
    actor: z.string().nullable().describe('the user name; null when nobody was signed in'),
    address: z.string().nullable().describe('the network address it came from; null for commands'),
    origin: z.string().nullable().describe('through which door: form, grid, import, api, sample, command'),
    communeId: z.string().nullable(),
    set: z.string().nullable(),
    indicator: z.string().nullable(),
    subject: z.string().nullable().describe('the id of what was acted upon'),
    from: Sides,
    to: Sides,
    reason: z.string().nullable(),
    hash: z.string().describe('SHA-256 over this record and the hash of the one before it'),
  })
  .meta({ id: 'AuditRecord' });
export type AuditRecord = z.infer<typeof AuditRecord>;
