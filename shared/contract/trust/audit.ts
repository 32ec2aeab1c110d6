import * as z from 'zod';
import { AuditedAct, AuditRecord } from '#shared/domain/trust/audit.ts';
import { LANGUAGES } from '#shared/domain/values/language.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { boundedText } from '#shared/domain/values/text.ts';
import { defineOperation } from '../operation.ts';
import { CSV_TYPE, CsvProfile, ExportFormat, XLSX_TYPE } from '../reporting/exports.ts';
import { CommuneId, SetId } from '../view.ts';

/** Filter of the audit: commune, indicator, actor, act, first and last day (in the time zone of the office). */
export const AuditFilter = z.object({
  commune: CommuneId.optional(),
  set: SetId.optional(),
  indicator: boundedText(20).optional(),
  actor: boundedText(64).optional(),
  act: AuditedAct.optional(),
  from: LocalDate.optional(),
  to: LocalDate.optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

export const listAudit = defineOperation({
  method: 'GET',
  path: '/api/audit',
  summary: 'Audit records, latest first',
  access: 'read-audit',
  readsFrom: ['audit'],
  query: AuditFilter.extend({
    before: z.coerce.number().int().positive().optional().describe('only records with a smaller `seq`'),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  response: z.object({
    records: z.array(AuditRecord),
    next: z.int().nullable().describe('`before` of the next page; null on the last'),
  }),
});

/** First broken link of the chain. */
export const BrokenLink = z
  .object({
    seq: z.int().nullable().describe('`seq` of the audit record; null if the fault is outside the audit'),
    fault: z.enum([
      'record-changed',
      'record-missing',
      'subject-changed',
      'subject-missing',
      'subject-unrecorded',
    ]),
    act: AuditedAct.nullable(),
    at: z.string().nullable(),
    actor: z.string().nullable(),
    subject: z.string().nullable(),
    communeId: z.string().nullable(),
    indicator: z.string().nullable(),
  })
  .meta({ id: 'BrokenLink' });
export type BrokenLink = z.infer<typeof BrokenLink>;

/** Result of checking the whole chain. Noting `lastHash` elsewhere lets a later check detect a cut-off end. */
export const AuditVerification = z
  .object({ records: z.int(), lastHash: z.string().nullable(), broken: BrokenLink.nullable() })
  .meta({ id: 'AuditVerification' });
export type AuditVerification = z.infer<typeof AuditVerification>;

export const verifyAudit = defineOperation({
  method: 'GET',
  path: '/api/audit/verification',
  summary: 'Check the whole chain, and every figure against it; returns the first broken link',
  access: 'read-audit',
  readsFrom: ['audit'],
  response: AuditVerification,
});

export const exportAudit = defineOperation({
  method: 'GET',
  path: '/api/audit/records.:format',
  summary: 'Audit records as a file, earliest first',
  access: 'read-audit',
  readsFrom: ['audit'],
  params: z.object({ format: ExportFormat }),
  query: AuditFilter.extend({
    profile: CsvProfile.default('rfc4180'),
    language: z.enum(LANGUAGES).default('vi'),
  }),
  response: z.string(),
  file: [CSV_TYPE, XLSX_TYPE],
});
