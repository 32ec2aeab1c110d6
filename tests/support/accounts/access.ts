import { Problem } from '#shared/contract/problem.ts';
import type { Place } from '../contract.ts';
import { caseTable } from '../fixtures.ts';
import type { TestAccount } from './sessions.ts';

const OWN: Place = { communeId: '06901', indicator: '5.1' };
const OTHERS: Place = { communeId: '99999', indicator: '14.1' };

/** Columns of access.csv, with the caller and the place of the request. */
export const CALLERS = {
  signedOut: [null, OWN],
  admin: ['quantri', OWN],
  coordinator: ['dieuphoi', OTHERS],
  ownOffice: ['gddt', { ...OTHERS, indicator: OWN.indicator }],
  otherOffice: ['gddt', { ...OWN, indicator: OTHERS.indicator }],
  ownCommune: ['quangan', { ...OTHERS, communeId: OWN.communeId }],
  otherCommune: ['quangan', { ...OWN, communeId: OTHERS.communeId }],
  leader: ['lanhdao', OWN],
} as const satisfies Record<string, readonly [TestAccount | null, Place]>;
type Caller = keyof typeof CALLERS;
export const COLUMNS = Object.keys(CALLERS) as Caller[];

export const MATRIX = caseTable('access', COLUMNS);

/**
 * Outcome of access control: `ok`, or the status of the refusal.
 * @throws for an unreadable request (400) or an error of the service, which say nothing about access
 */
export function verdictOf(status: number, problem: unknown): string {
  if (status < 400) return 'ok';
  const { type, detail } = Problem.parse(problem);
  if (/^\/problems\/(not-signed-in$|not-allowed$|must-)/.test(type)) return String(status);
  if (status === 400 || status >= 500) throw new Error(`answered with ${status}: ${type} ${detail}`);
  return 'ok';
}
