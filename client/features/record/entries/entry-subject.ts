import type { Lifetime } from '#shared/domain/record/check-entry.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import type { CriteriaSet, Indicator } from '#shared/domain/sets/criteria-set.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';

/** Context of a recorded figure, as the page shows it. */
export interface EntrySubject {
  commune: { id: string } & Lifetime;
  set: CriteriaSet;
  /** The commune's region in the set. */
  region: string | undefined;
  indicator: Indicator;
  /** Entry shown when the form was opened, or null. */
  entry: Entry | null;
  /** Entry shown now; differs from `entry` if someone else has recorded since. */
  latest: Entry | null;
  on: LocalDate;
  /** All entries in force on that day, for the totals. */
  holding: readonly Entry[];
}
