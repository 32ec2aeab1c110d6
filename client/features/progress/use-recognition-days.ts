import { useQuery } from '@tanstack/react-query';
import { readCommune } from '#shared/contract/communes.ts';
import { readCriteriaSet } from '#shared/contract/criteria-sets.ts';
import type { Progress } from '#shared/contract/standings.ts';
import type { LocalDate } from '#shared/domain/local-date.ts';
import { queryOf } from '../../api/query.ts';

/** The days in the span on which the commune was recognised at the set's level; none until that is known. */
export function useRecognitionDays(communeId: string, { set, from, to }: Progress): LocalDate[] {
  const { data: commune } = useQuery(queryOf(readCommune, { params: { communeId } }));
  const { data: criteriaSet } = useQuery(queryOf(readCriteriaSet, { params: { setId: set.id }, query: {} }));
  if (commune === undefined || criteriaSet === undefined) return [];
  return commune.recognitions
    .filter(({ level, decidedOn }) => level === criteriaSet.level && decidedOn >= from && decidedOn <= to)
    .map(({ decidedOn }) => decidedOn);
}
