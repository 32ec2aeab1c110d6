import type { CriteriaSet } from '../sets/criteria-set.ts';
import type { Gap } from './gap.ts';
import type { CriterionStanding } from './standing.ts';

/** A criterion of a commune that is one indicator short, and the code of that indicator. */
export interface NearlyMet {
  communeId: string;
  criterion: number;
  code: string;
  /** False if the indicator has no verdict: perhaps only its figure is missing (R9). */
  isAssessed: boolean;
  /** Whether this is the commune's last criterion not met. */
  isLast: boolean;
}

interface MetCriteria {
  communeId: string;
  criteriaMet: number;
  criteriaTotal: number;
  criteria: readonly Pick<CriterionStanding, 'number' | 'met' | 'total'>[];
}

/**
 * The criteria that are one indicator short (sắp đạt), first for the communes that miss the fewest criteria, then in the order of
 * the communes and of the set. A `not-applicable` indicator in a set that does not count it can never be met and is left out.
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
