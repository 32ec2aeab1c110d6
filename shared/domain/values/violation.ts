import type { ValueViolation } from './value.ts';

/**
 * Broken rule and its place in the request body (JSON pointer, RFC 6901). The text for users is the message
 * `problem.violation.{rule}`.
 */
export interface Violation {
  pointer: string;
  rule: ViolationRule;
}

export type ViolationRule =
  | EntryRule
  | AnnulmentRule
  | AccountRule
  | UnitRule
  | SpanRule
  | FileRule
  | TargetRule;

type EntryRule =
  | ValueViolation
  | 'unknown-indicator'
  | 'date-before-programme'
  | 'date-in-future'
  | 'date-outside-commune'
  | 'judgement-needs-reason'
  | 'withdrawal-needs-reason'
  | 'replaces-unknown-entry'
  | 'replaces-unknown-figure'
  | 'metric-measured-by-indicator';

type AnnulmentRule = 'unknown-statement' | 'annulment-changes-nothing';

type SpanRule = 'from-after-to';

/** Columns that a sheet mapping needs but lacks. */
export type MappingFault = 'no-values' | 'no-commune' | 'no-indicator';

type FileRule =
  | 'file-empty'
  | `mapping-${MappingFault}`
  | 'import-not-ready'
  | 'import-has-refused'
  | 'import-changes-nothing';

type TargetRule = 'region-not-in-set' | 'part-without-target' | 'target-not-as-seen';

export type PasswordViolation =
  | 'password-too-short'
  | 'password-too-long'
  | 'password-too-common'
  | 'password-is-name';

export type ScopeViolation = 'scope-needs-communes' | 'scope-needs-office';

type AccountRule =
  | PasswordViolation
  | ScopeViolation
  | 'password-wrong'
  | 'password-unchanged'
  | 'code-wrong'
  | 'username-taken'
  | 'two-factor-required'
  | 'two-factor-already-on'
  | 'two-factor-off';

type UnitRule =
  | 'unknown-commune'
  | 'commune-ended'
  | 'unknown-office'
  | 'commune-exists'
  | 'office-exists'
  | 'ends-before-start'
  | 'unknown-region'
  | 'second-region-of-set'
  | 'starts-after-figures'
  | 'ends-before-figures';
