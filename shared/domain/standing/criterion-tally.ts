import type { CriteriaSet } from '../sets/criteria-set.ts';
import type { CriterionStatus } from '../values/status.ts';
import type { CriterionStanding } from './standing.ts';

/** A criterion with the ids of the communes by their status of it (R6), each list in the order given. */
export interface CriterionTally {
  number: number;
  name: string;
  communes: Record<CriterionStatus, string[]>;
}

/** Groups the communes by status for each criterion, in the order of the set. A criterion missing from a standing is `not-assessed`. */
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
