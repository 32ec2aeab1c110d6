import { LocalDate } from '#shared/domain/values/local-date.ts';

/** What the address of the reports says beside the point of view: `tu`, the day that changes are counted from. */
interface ReportSearch {
  tu?: LocalDate | undefined;
}

/** Reads it from an address; what is no day is dropped. */
export function readReportSearch({ tu }: { tu?: unknown }): ReportSearch {
  const day = LocalDate.safeParse(tu);
  return day.success ? { tu: day.data } : {};
}
