import { type CriteriaSet, findIndicator, type Indicator } from '../sets/criteria-set.ts';
import { existsOn } from '../units/commune.ts';
import type { LocalDate } from '../values/local-date.ts';
import { type FigureValue, findValueViolation, shapesOfParts } from '../values/value.ts';
import type { Violation } from '../values/violation.ts';
import type { Entry } from './entry.ts';
import { isWithdrawal } from './entry.ts';

/** What an officer states, before it is recorded. */
export type EntryDraft = Pick<Entry, 'indicator' | 'effectiveOn' | 'value' | 'judgement' | 'reason'>;

/** The days on which a commune exists as a unit. */
export interface Lifetime {
  validFrom: LocalDate | null;
  validUntil: LocalDate | null;
}

/** Facts that a draft is checked against; `today` is the day in the office's time zone. */
interface EntryContext {
  set: CriteriaSet;
  commune: Lifetime;
  today: LocalDate;
}

/**
 * The rules that a draft breaks, all at once; empty when it may be recorded. A judgement needs a reason (R4, R5), and so does
 * a withdrawal: neither value nor judgement (R8).
 */
export function checkEntry({ set, commune, today }: EntryContext, draft: EntryDraft): Violation[] {
  const violations = checkDate(commune, today, draft.effectiveOn);
  const indicator = findIndicator(set, draft.indicator);
  if (indicator === undefined) violations.push({ pointer: '/indicator', rule: 'unknown-indicator' });
  else if (draft.value !== null) {
    violations.push(...checkValue(indicator, draft.value));
  }
  if (!draft.reason?.trim()) {
    if (draft.judgement !== null) violations.push({ pointer: '/reason', rule: 'judgement-needs-reason' });
    if (isWithdrawal(draft)) violations.push({ pointer: '/reason', rule: 'withdrawal-needs-reason' });
  }
  return violations;
}

// Of a value for each part, each that is wrong is told where it stands.
function checkValue(indicator: Indicator, value: FigureValue): Violation[] {
  const rule = findValueViolation(indicator, value);
  if (rule === undefined) return [];
  const parts = shapesOfParts(indicator);
  if (!Array.isArray(value) || parts.length !== value.length) return [{ pointer: '/value', rule }];
  const ofParts = parts.flatMap((part, i): Violation[] => {
    const one = value[i] ?? null;
    const ofPart = one === null ? undefined : findValueViolation(part, one);
    return ofPart ? [{ pointer: `/value/${i}`, rule: ofPart }] : [];
  });
  return ofParts.length > 0 ? ofParts : [{ pointer: '/value', rule }];
}

/** A figure holds neither from a day to come nor from a day on which its commune is no unit. */
export function checkDate(commune: Lifetime, today: LocalDate, effectiveOn: LocalDate): Violation[] {
  if (effectiveOn > today) return [{ pointer: '/effectiveOn', rule: 'date-in-future' }];
  return existsOn(commune, effectiveOn) ? [] : [{ pointer: '/effectiveOn', rule: 'date-outside-commune' }];
}
