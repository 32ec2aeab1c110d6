import { ACCOUNT_CASES } from './account-cases.ts';
import { ADMINISTRATION_CASES } from './administration-cases.ts';
import type { AuditedCase } from './audited-case.ts';
import { RECORD_CASES } from './record-cases.ts';

/** Every kind of change, by every operation that makes it. */
export const AUDITED_CASES: readonly AuditedCase[] = [
  ...RECORD_CASES,
  ...ADMINISTRATION_CASES,
  ...ACCOUNT_CASES,
];
