import type { LocalDate } from '#shared/domain/local-date.ts';

// A day is a day in Vietnam, wherever the server stands: en-CA writes it YYYY-MM-DD.
const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The day of a moment in the office's time zone. */
export function dayOf(moment: Date): LocalDate {
  return day.format(moment);
}
