import { type CriteriaSet, findIndicator, type Indicator } from '../sets/criteria-set.ts';
import { existsOn } from '../units/commune.ts';
import type { LocalDate } from '../values/local-date.ts';
import { type FigureValue, findValueViolation, shapesOfParts } from '../values/value.ts';
import type { Violation } from '../values/violation.ts';
import type { Entry } from './entry.ts';
import { isWithdrawal } from './entry.ts';

/** Statement of an officer before it is recorded. */
export type EntryDraft = Pick<Entry, 'indicator' | 'effectiveOn' | 'value' | 'judgement' | 'reason'>;

/** First and last day of a commune as a unit, both included; null: no limit. */
export interface Lifetime {
  validFrom: LocalDate | null;
  validUntil: LocalDate | null;
}

/** Default of the setting `programmeStart`: the year in which the national programme began (800/QĐ-TTg of 2010). */
export const PROGRAMME_START: LocalDate = '2010-01-01';

/** Days between which figures may be dated, both included. */
export interface FigureDays {
  /** First day of the programme. */
  programmeStart: LocalDate;
  /** Current day in the time zone of the office. */
  today: LocalDate;
}

/** Context of the check. */
interface EntryContext extends FigureDays {
  set: CriteriaSet;
  commune: Lifetime;
}

/**
 * Returns all rules that a draft breaks, with JSON pointers into it; empty if it may be recorded. The value must be valid for the
 * indicator (R2) and the day possible; a judgement (R4, R5) and a withdrawal (R8: neither value nor judgement) need a reason.
 */
export function checkEntry({ set, commune, ...days }: EntryContext, draft: EntryDraft): Violation[] {
  const violations = checkDate(commune, days, draft.effectiveOn);
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

// With one value per part, each invalid part is reported at its own pointer.
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

/**
 * Returns the broken rule if a figure applies from a day before the programme or after today (R15), or from a day on which its
 * commune is not a unit; otherwise empty.
 */
export function checkDate(
  commune: Lifetime,
  { programmeStart, today }: FigureDays,
  effectiveOn: LocalDate,
): Violation[] {
  if (effectiveOn < programmeStart) return [{ pointer: '/effectiveOn', rule: 'date-before-programme' }];
  if (effectiveOn > today) return [{ pointer: '/effectiveOn', rule: 'date-in-future' }];
  return existsOn(commune, effectiveOn) ? [] : [{ pointer: '/effectiveOn', rule: 'date-outside-commune' }];
}
