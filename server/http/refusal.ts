import type { Conflict, MetricConflict, ProblemError, ProblemSlug } from '#shared/contract/problem.ts';
import type { Doubt, DoubtCounts } from '#shared/domain/record/doubts.ts';
import type { FileFault } from '#shared/domain/record/import/file-fault.ts';
import type { Fault } from '#shared/domain/sets/criteria-set-faults.ts';
import type { Violation } from '#shared/domain/values/violation.ts';

/** Details of a refusal. */
interface RefusalParts {
  violations?: readonly Violation[];
  errors?: readonly ProblemError[];
  detail?:
    | { key: 'too-many-rows'; rows: number; limit: number }
    | { key: 'file-too-large' | 'upload-limit' | 'upload-space'; megabytes: number }
    | { key: 'readings-waiting'; files: number }
    | { key: 'foreign-origin'; expected: string }
    | { key: 'no-commune-on-day'; on: string }
    | { key: `file.${FileFault}`; at: string | undefined };
  conflict?: Conflict;
  metricConflict?: MetricConflict;
  fileFault?: FileFault;
  doubts?: Doubt[];
  doubtCounts?: DoubtCounts;
  /** Faults of a criteria set's file; pointers are relative to `document` in the body. */
  faults?: readonly Fault[];
  /** Seconds. */
  retryAfter?: number;
}

/** Thrown by a route to refuse a request; problems.ts turns it into a problem document. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly slug: ProblemSlug;
  readonly parts: RefusalParts;

  constructor(slug: ProblemSlug, { cause, ...parts }: RefusalParts & { cause?: unknown } = {}) {
    super(slug, cause === undefined ? {} : { cause });
    this.slug = slug;
    this.parts = parts;
  }
}
