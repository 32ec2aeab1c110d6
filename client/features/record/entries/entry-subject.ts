import type { Lifetime } from '#shared/domain/record/check-entry.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import type { CriteriaSet, Indicator } from '#shared/domain/sets/criteria-set.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';

/** What a figure is recorded for, as the page shows it. */
export interface EntrySubject {
  commune: { id: string } & Lifetime;
  set: CriteriaSet;
  /** The commune's region as the set knows it. */
  region: string | undefined;
  indicator: Indicator;
  /** The entry on view when the form was opened; null when there was none. */
  entry: Entry | null;
  /** The entry on view now: another one once somebody has recorded meanwhile. */
  latest: Entry | null;
  /** The day on view. */
  on: LocalDate;
  /** All entries that hold on that day, for the totals. */
  holding: readonly Entry[];
}
