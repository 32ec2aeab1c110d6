import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { listCriteriaSets, readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { queryOf } from './query.ts';

/** All criteria sets with their criteria, in the order of the list. */
export function useCriteriaSets(): CriteriaSet[] {
  const { data } = useSuspenseQuery(queryOf(listCriteriaSets, {}));
  const queries = data.criteriaSets.map(({ id }) =>
    queryOf(readCriteriaSet, { params: { setId: id }, query: {} }),
  );
  return useSuspenseQueries({ queries }).map((answer) => answer.data);
}
