import { useQuery } from '@tanstack/react-query';
import { listCriteriaSets } from '#shared/contract/sets/criteria-sets.ts';
import { queryOf } from '../../../api/query.ts';

/** Finds the short title of a set by its id; returns the id until the sets are loaded. */
export function useSetTitle(): (setId: string) => string {
  const { data } = useQuery(queryOf(listCriteriaSets, {}));
  return (setId) => data?.criteriaSets.find(({ id }) => id === setId)?.shortTitle ?? setId;
}
