import type { Board } from '#shared/contract/standing/standings.ts';
import type { DistrictChange } from '#shared/domain/standing/change-since.ts';
import type { CriterionTally } from '#shared/domain/standing/criterion-tally.ts';
import type { ReportedChanges } from './changes.ts';
import type { ReportSource } from './source.ts';

/** Data for the sentences and tables of a report. */
export interface ReportFindings {
  source: ReportSource;
  board: Board;
  /** Change since the day compared with, of the communes with figures on both days; undefined if there are none. */
  change: DistrictChange | undefined;
  tallies: readonly CriterionTally[];
  changes: readonly ReportedChanges[];
}
