import * as z from 'zod';
import { meanOf } from '../values/decimal.ts';
import { Instant } from '../values/local-date.ts';
import { achievementGroups, isInGroup } from './achievement-group.ts';

/** Totals over the standings of many communes. */
export const OverviewTotals = z
  .object({
    communes: z.int(),
    withEntries: z
      .int()
      .describe('communes with entries; the others are in none of the following counts (R9)'),
    achieved: z.array(z.int()).describe('communes by achievement group (R11), best first'),
    meanCriteriaMet: z.number().nullable().describe('over communes with entries; one decimal'),
    notMet: z.int().describe('indicators not met or nearly met, of all communes'),
    notAssessed: z.int().describe('indicators without a verdict, of all communes'),
    atRisk: z.int().describe('recognised communes that R12 warns of'),
    lastRecordedAt: Instant.nullable(),
  })
  .meta({ id: 'OverviewTotals' });
export type OverviewTotals = z.infer<typeof OverviewTotals>;

interface CountedStanding {
  criteriaMet: number;
  notMet: number;
  notAssessed: number;
  risk: object | null;
  lastRecordedAt: Instant | null;
}

/** R11 over many communes; those without entries only count in `communes` (R9). */
export function overviewOf(criteriaTotal: number, standings: readonly CountedStanding[]): OverviewTotals {
  const counted = standings.filter(({ lastRecordedAt }) => lastRecordedAt !== null);
  const sum = (of: (standing: CountedStanding) => number) =>
    counted.reduce((total, one) => total + of(one), 0);
  return {
    communes: standings.length,
    withEntries: counted.length,
    achieved: achievementGroups(criteriaTotal).map((group) =>
      sum(({ criteriaMet }) => (isInGroup(group, criteriaMet) ? 1 : 0)),
    ),
    meanCriteriaMet:
      meanOf(
        counted.map(({ criteriaMet }) => criteriaMet),
        1,
      ) ?? null,
    notMet: sum(({ notMet }) => notMet),
    notAssessed: sum(({ notAssessed }) => notAssessed),
    atRisk: sum(({ risk }) => (risk === null ? 0 : 1)),
    lastRecordedAt: counted.reduce<Instant | null>(
      (last, { lastRecordedAt: at }) => (last === null || (at !== null && at > last) ? at : last),
      null,
    ),
  };
}
