import { createNameLookup, type NameLookup } from '#shared/domain/record/import/names/name-lookup.ts';
import { type CriteriaSet, type Indicator, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import type { Commune } from '#shared/domain/units/commune.ts';

/** Names of indicators and communes by their codes, and the reverse. */
export interface ImportLookup {
  set: CriteriaSet;
  communes: readonly Commune[];
  /** Kind of thing that the texts of a sheet name. */
  names: NameLookup;
  indicatorOf: (code: string | null) => Indicator | undefined;
  /** Falls back to the code. */
  communeName: (id: string) => string;
  /** The commune, if another one has the same name: a name alone does not say which. */
  namesake: (id: string) => Commune | undefined;
}

export function makeLookup(set: CriteriaSet, communes: readonly Commune[]): ImportLookup {
  const indicators = new Map(listIndicators(set).map((indicator) => [indicator.code, indicator]));
  const byId = new Map(communes.map((commune) => [commune.id, commune]));
  const byName = Map.groupBy(communes, ({ name }) => name);
  return {
    set,
    communes,
    names: createNameLookup(set, communes),
    indicatorOf: (code) => (code === null ? undefined : indicators.get(code)),
    communeName: (id) => byId.get(id)?.name ?? id,
    namesake: (id) => {
      const commune = byId.get(id);
      return commune && (byName.get(commune.name)?.length ?? 0) > 1 ? commune : undefined;
    },
  };
}
