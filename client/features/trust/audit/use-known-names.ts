import { useQueries, useQuery } from '@tanstack/react-query';
import { listOffices } from '#shared/contract/people/offices.ts';
import { listCriteriaSets, readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { listCommunes } from '#shared/contract/units/communes.ts';
import { findOwnTarget } from '#shared/domain/sets/own-targets.ts';
import type { AuditRecord } from '#shared/domain/trust/audit.ts';
import type { Measure } from '#shared/domain/values/measure.ts';
import { queryOf } from '../../../api/query.ts';
import { useAuthorName } from '../../../ui/values/use-author-name.ts';

/** The names and measures behind the codes in the audit; the code itself where none is known, or none has come yet. */
export interface KnownNames {
  author: (id: string) => string;
  commune: (id: string) => string;
  office: (id: string) => string;
  set: (id: string) => string;
  /** What the figures of an indicator, or of the part that a record is about, are measured in. */
  measureOf: (record: Pick<AuditRecord, 'set' | 'indicator' | 'to'>) => Measure;
}

/** The names that these records need. */
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
