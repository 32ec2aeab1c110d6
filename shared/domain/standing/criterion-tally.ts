import type { CriteriaSet } from '../sets/criteria-set.ts';
import type { CriterionStatus } from '../values/status.ts';
import type { CriterionStanding } from './standing.ts';

/** A criterion and its communes by status, each in the order given: those that meet it, that do not, that say too little (R6). */
export interface CriterionTally {
  number: number;
  name: string;
  communes: Record<CriterionStatus, string[]>;
}

/** Which communes meet each criterion of a set and which do not, in the order of the set. */
export function tallyCriteria(
  set: CriteriaSet,
  standings: readonly { communeId: string; criteria: readonly CriterionStanding[] }[],
): CriterionTally[] {
  return set.criteria.map(({ number, name }) => {
    const communes: CriterionTally['communes'] = { met: [], 'not-met': [], 'not-assessed': [] };
    for (const { communeId, criteria } of standings) {
      const status = criteria.find((criterion) => criterion.number === number)?.status ?? 'not-assessed';
      communes[status].push(communeId);
    }
    return { number, name, communes };
  });
}
