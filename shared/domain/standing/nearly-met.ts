import type { CriteriaSet } from '../sets/criteria-set.ts';
import type { Gap } from './gap.ts';
import type { CriterionStanding } from './standing.ts';

/** A criterion of a commune that one indicator keeps from being met, and that indicator. */
export interface NearlyMet {
  communeId: string;
  criterion: number;
  code: string;
  /** It has a verdict; without one the figure may be all that is missing (R9). */
  isAssessed: boolean;
  /** With this criterion the commune meets them all. */
  isLast: boolean;
}

/** What is needed of a commune: its totals and, by criterion, how many indicators count as met. */
interface MetCriteria {
  communeId: string;
  criteriaMet: number;
  criteriaTotal: number;
  criteria: readonly Pick<CriterionStanding, 'number' | 'met' | 'total'>[];
}

/**
 * The criteria that are one indicator short (sắp đạt): those of the communes nearest to meeting all criteria first, then in the
 * order of the communes and of the set. What does not apply in a set that does not count that can never be met, and is left out.
 */
export function findNearlyMet(
  set: CriteriaSet,
  communes: readonly MetCriteria[],
  gaps: readonly Gap[],
): NearlyMet[] {
  const byCode = new Map(gaps.map((gap) => [gap.code, gap]));
  return [...communes]
    .sort((a, b) => missingOf(a) - missingOf(b))
    .flatMap((commune) =>
      set.criteria.flatMap(({ number, indicators }) => {
        const standing = commune.criteria.find((one) => one.number === number);
        if (standing === undefined || standing.total - standing.met !== 1) return [];
        const missing = indicators
          .flatMap(({ code }) => byCode.get(code) ?? [])
          .find((gap) => isMissedBy(gap, commune.communeId));
        if (missing === undefined) return [];
        return {
          communeId: commune.communeId,
          criterion: number,
          code: missing.code,
          isAssessed: missing.notMet.includes(commune.communeId),
          isLast: missingOf(commune) === 1,
        };
      }),
    );
}

function missingOf({ criteriaTotal, criteriaMet }: MetCriteria): number {
  return criteriaTotal - criteriaMet;
}

function isMissedBy({ notMet, notAssessed }: Gap, communeId: string): boolean {
  return notMet.includes(communeId) || notAssessed.includes(communeId);
}
