import { LocalDate, lastStepEndBefore } from '#shared/domain/values/local-date.ts';

// The day chosen for entry, of this account on this device, until another one is chosen.
const dayKey = (account: string) => `ntm-entry-day ${account}`;
// The days for which entering was confirmed while this tab is open.
const confirmedKey = (account: string) => `ntm-entry-day-confirmed ${account}`;

export function readEntryDay(account: string, today: LocalDate): LocalDate | undefined {
  const day = LocalDate.safeParse(read(() => localStorage.getItem(dayKey(account)))).data;
  return day !== undefined && day <= today ? day : undefined;
}

export function keepEntryDay(account: string, day: LocalDate): void {
  write(() => localStorage.setItem(dayKey(account), day));
}

/** Whether figures are usually entered for this day: the day that pages open with, or the end of the last quarter. */
export function isReportingDay(day: LocalDate, opensOn: LocalDate, today: LocalDate): boolean {
  return (
    day === opensOn ||
    day === lastStepEndBefore(today, 'quarter') ||
    day === lastStepEndBefore(opensOn, 'quarter')
  );
}

export function isDayConfirmed(account: string, day: LocalDate): boolean {
  return confirmedDays(account).includes(day);
}

export function confirmDay(account: string, day: LocalDate): void {
  write(() => sessionStorage.setItem(confirmedKey(account), [...confirmedDays(account), day].join(' ')));
}

function confirmedDays(account: string): string[] {
  return read(() => sessionStorage.getItem(confirmedKey(account)))?.split(' ') ?? [];
}

// Storage may be unavailable (private windows, policies): then the day is chosen, and confirmed, each time.
function read(get: () => string | null): string | null {
  try {
    return get();
  } catch {
    return null;
  }
}

function write(set: () => void): void {
  try {
    set();
  } catch {
    return;
  }
}
