import { useQueries, useQuery } from '@tanstack/react-query';
import { listOffices } from '#shared/contract/people/offices.ts';
import { listCriteriaSets, readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { listCommunes } from '#shared/contract/units/communes.ts';
import { findOwnTarget } from '#shared/domain/sets/own-targets.ts';
import type { AuditRecord } from '#shared/domain/trust/audit.ts';
import type { Measure } from '#shared/domain/values/measure.ts';
import { queryOf } from '../../../api/query.ts';
import { useAuthorName } from '../../../ui/values/use-author-name.ts';

/** Names and measures for codes in the audit; the code itself if unknown or not loaded yet. */
export interface KnownNames {
  author: (id: string) => string;
  commune: (id: string) => string;
  office: (id: string) => string;
  set: (id: string) => string;
  /** Measure of the record's indicator, or of the part it concerns. */
  measureOf: (record: Pick<AuditRecord, 'set' | 'indicator' | 'to'>) => Measure;
}

export function useKnownNames(records: readonly AuditRecord[]): KnownNames {
  const author = useAuthorName();
  const communes = useQuery(queryOf(listCommunes, { query: {} })).data?.communes;
  const offices = useQuery(queryOf(listOffices, {})).data?.offices;
  const summaries = useQuery(queryOf(listCriteriaSets, {})).data?.criteriaSets;
  const setIds = [...new Set(records.flatMap(({ set, indicator }) => (indicator && set) || []))];
  const sets = useQueries({
    queries: setIds.map((setId) => queryOf(readCriteriaSet, { params: { setId }, query: {} })),
  });
  const indicators = new Map(
    sets.flatMap(({ data }) =>
      (data?.criteria ?? []).flatMap((criterion) =>
        criterion.indicators.map((indicator) => [`${data?.id} ${indicator.code}`, indicator] as const),
      ),
    ),
  );
  return {
    author,
    commune: (id) => communes?.find((commune) => commune.id === id)?.name ?? id,
    office: (id) => offices?.find((office) => String(office.id) === id)?.name ?? id,
    set: (id) => summaries?.find((set) => set.id === id)?.shortTitle ?? id,
    measureOf: ({ set, indicator, to }) => {
      const whole = indicators.get(`${set} ${indicator}`);
      const part = to?.['part'];
      return typeof part === 'number' && whole ? findOwnTarget(whole, part) : whole;
    },
  };
}
