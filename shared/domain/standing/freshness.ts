import { daysBetween, type LocalDate } from '../values/local-date.ts';

/** A commune reports by the quarter: without a figure for longer than any quarter, it is behind. */
export const STALE_AFTER_DAYS = 92;

/** Whether the latest figure is too old on the day `on`. Where there is no figure at all, it is missing, not old (R9). */
export function isStale(lastEffectiveOn: LocalDate | null, on: LocalDate): boolean {
  return lastEffectiveOn !== null && daysBetween(lastEffectiveOn, on) > STALE_AFTER_DAYS;
}
