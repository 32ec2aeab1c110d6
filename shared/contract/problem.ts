import * as z from 'zod';
import { Doubt, DoubtCounts } from '#shared/domain/record/doubts.ts';
import { Entry } from '#shared/domain/record/entry.ts';
import { FILE_FAULTS } from '#shared/domain/record/import/file-fault.ts';
import { MetricPoint } from '#shared/domain/record/metric.ts';

/** HTTP status of every reason to refuse a request, by slug. The title for users is the message `problem.{slug}`. */
export const PROBLEMS = {
  'invalid-request': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'wrong-code': 401,
  'not-allowed': 403,
  'foreign-origin': 403,
  'must-change-password': 403,
  'must-enrol-two-factor': 403,
  'unknown-address': 404,
  'unknown-commune': 404,
  'unknown-criteria-set': 404,
  'unknown-indicator': 404,
  'unknown-account': 404,
  'unknown-office': 404,
  'unknown-session': 404,
  'unknown-report': 404,
  'unknown-file': 404,
  'unknown-import': 404,
  'unknown-batch': 404,
  'unknown-annulment': 404,
  'method-not-allowed': 405,
  'request-too-slow': 408,
  'id-already-used': 409,
  'entry-superseded': 409,
  'metric-superseded': 409,
  'consequences-changed': 409,
  'import-outdated': 409,
  'batch-already-undone': 409,
  'already-set-up': 409,
  'last-admin': 409,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'rules-broken': 422,
  'doubtful-figure': 422,
  'open-questions': 422,
  'unreadable-file': 422,
  'criteria-set-faulty': 422,
  'too-many-rows': 422,
  'nothing-to-record': 422,
  'too-many-attempts': 429,
  'too-many-readings': 429,
  'too-many-uploads': 429,
  'headers-too-large': 431,
  'internal-error': 500,
  'storage-unavailable': 503,
  'database-unavailable': 503,
  'database-damaged': 503,
  'server-busy': 503,
  'storage-full': 507,
  'uploads-full': 507,
} as const;

export type ProblemSlug = keyof typeof PROBLEMS;

/** Fault in a request: its place (JSON pointer into the body, or `/query/{name}`, `/params/{name}`) and description. */
export const ProblemError = z.object({ pointer: z.string(), detail: z.string() });
export type ProblemError = z.infer<typeof ProblemError>;

/** Conflict of two statements about one cell: the one sent, the one recorded meanwhile, and the one that the sender had seen. */
export const Conflict = z
  .object({
    yours: Entry.pick({ effectiveOn: true, value: true, judgement: true, reason: true, note: true }),
    theirs: Entry.nullable().describe(
      'null if the entry that the sender had seen was annulled, and none holds now',
    ),
    seen: Entry.nullable(),
  })
  .meta({ id: 'Conflict' });
export type Conflict = z.infer<typeof Conflict>;

/** Conflict of two figures of a metric for one commune and day. */
export const MetricConflict = z
  .object({
    yours: MetricPoint.pick({ metric: true, effectiveOn: true, value: true, note: true }),
    theirs: MetricPoint.nullable(),
    seen: MetricPoint.nullable(),
  })
  .meta({ id: 'MetricConflict' });
export type MetricConflict = z.infer<typeof MetricConflict>;

/** Problem document (RFC 9457), in the language of the reader. */
export const Problem = z
  .object({
    type: z.string().describe('`/problems/{slug}`'),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().describe('id of the request, also in the log'),
    errors: z.array(ProblemError).optional(),
    conflict: Conflict.optional().describe('only for `entry-superseded`'),
    metricConflict: MetricConflict.optional().describe('only for `metric-superseded`'),
    fileFault: z.enum(FILE_FAULTS).optional().describe('only for `unreadable-file`: the reason'),
    doubts: z
      .array(Doubt)
      .optional()
      .describe(
        'only for `doubtful-figure`: the doubts that the request does not confirm; nothing was recorded',
      ),
    doubtCounts: DoubtCounts.optional().describe('the same for a file: number of doubts by kind'),
    retryAfter: z
      .int()
      .optional()
      .describe('only for `too-many-attempts` and storage problems: seconds, also in the header Retry-After'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
