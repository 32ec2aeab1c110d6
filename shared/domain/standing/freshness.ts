import { daysBetween, type LocalDate } from '../values/local-date.ts';

/** The longest quarter has 92 days, and communes report every quarter. */
export const STALE_AFTER_DAYS = 92;

/** Whether the latest figure is too old on the day `on`. Without any figure the answer is false: missing is not old (R9). */
export function isStale(lastEffectiveOn: LocalDate | null, on: LocalDate): boolean {
  return lastEffectiveOn !== null && daysBetween(lastEffectiveOn, on) > STALE_AFTER_DAYS;
}
