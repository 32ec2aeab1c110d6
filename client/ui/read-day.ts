import { LocalDate } from '#shared/domain/local-date.ts';

/** A day as people type it: `24/1/2024`, `24-01-2024`, `24.1.2024` or ISO; undefined when it is none. */
export function readDay(text: string): LocalDate | undefined {
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const [, day = '', month = '', year = ''] = typed ?? [];
  const iso = typed ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim();
  const date = LocalDate.safeParse(iso);
  return date.success ? date.data : undefined;
}
