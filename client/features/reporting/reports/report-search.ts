import { LocalDate } from '#shared/domain/values/local-date.ts';

/** Search parameters of the reports besides the point of view: `tu`, the start of the period of the changes. */
interface ReportSearch {
  tu?: LocalDate | undefined;
}

/** Drops a value that is not a day. */
export function readReportSearch({ tu }: { tu?: unknown }): ReportSearch {
  const day = LocalDate.safeParse(tu);
  return day.success ? { tu: day.data } : {};
}
