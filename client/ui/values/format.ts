import type { Language } from '#shared/domain/values/language.ts';
import type { Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import { withUnit } from '#shared/domain/values/with-unit.ts';

const LOCALES: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

// Maximum digits of a figure: shown as written, never rounded unless `digits` is given.
const ALL_DIGITS = 14;

/** `68,3` and `1.234,5` in Vietnamese, `68.3` and `1,234.5` in English; `digits` is the maximum number of decimals. */
export function formatNumber(value: number, language: Language, digits = ALL_DIGITS): string {
  return numberFormat(language, digits).format(value);
}

/** Change with its sign: `+2`, `−1`, `0`; `digits` as for `formatNumber`. */
export function formatSigned(change: number, language: Language, digits = ALL_DIGITS): string {
  const sign = change > 0 ? '+' : change < 0 ? '−' : '';
  return sign + formatNumber(Math.abs(change), language, digits);
}

/** Number with its unit, without a line break: `95,3%`. */
export function formatAmount(value: number, unit: string | null | undefined, language: Language): string {
  const text = formatNumber(value, language);
  return withUnit(text, unit);
}

/** `24/01/2024` in Vietnamese, `24 Jan 2024` in English. */
export function formatDate(date: LocalDate, language: Language): string {
  if (language === 'vi') return formatDay(date);
  return dateFormat(language).format(new Date(`${date}T00:00:00Z`));
}

/** Day as typed in either language: `24/01/2024`. */
export function formatDay(date: LocalDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** Month of a chart axis: `01/2024`. */
export function formatMonth(date: LocalDate): string {
  return formatDay(date).slice(3);
}

/** Moment in the office's time zone: `24/01/2024 09:15`, `24 Jan 2024 09:15`. */
export function formatMoment(moment: Instant, language: Language): string {
  const [date, time] = localFormat.format(new Date(moment)).split(' ');
  return `${formatDate(date ?? '', language)} ${time}`;
}

/** Day of a moment in the office's time zone: `24/01/2024`, `24 Jan 2024`. */
export function formatDayOf(moment: Instant, language: Language): string {
  return formatDate(localFormat.format(new Date(moment)).slice(0, 10), language);
}

// The Swedish locale writes ISO 8601: 2024-01-24 09:15.
const localFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language} ${digits}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: digits });
  numberFormats.set(key, format);
  return format;
}

function dateFormat(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', dateStyle: 'medium' });
}
