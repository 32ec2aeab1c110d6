import { addDays, LocalDate } from '#shared/domain/values/local-date.ts';

/** A day as people type it: `24/1/2024`, `24-01-2024`, `24.1.2024` or ISO; undefined when it is none. */
export function readDay(text: string): LocalDate | undefined {
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const [, day = '', month = '', year = ''] = typed ?? [];
  return toDay(typed ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim());
}

// In days: a day further from the one shown than this is nearer to it in another year.
const HALF_A_YEAR = 182;

/**
 * A day without its year, `15/1` or `15-1`, as that of the year of the day shown; `which-year` where the neighbouring year's would be
 * nearer, so that it may well be the one meant; undefined when it is no day of a year.
 */
export function readDayOfYear(text: string, shown: LocalDate): LocalDate | 'which-year' | undefined {
  const [, day = '', month = ''] = /^(\d{1,2})[/-](\d{1,2})$/.exec(text.trim()) ?? [];
  const date = toDay(`${shown.slice(0, 4)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (date === undefined) return undefined;
  const [first, last] = [addDays(shown, -HALF_A_YEAR), addDays(shown, HALF_A_YEAR)];
  const isNear = (first === undefined || date >= first) && (last === undefined || date <= last);
  return isNear ? date : 'which-year';
}

function toDay(iso: string): LocalDate | undefined {
  const date = LocalDate.safeParse(iso);
  return date.success ? date.data : undefined;
}
