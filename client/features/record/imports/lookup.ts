import { type CriteriaSet, type Indicator, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import type { Commune } from '#shared/domain/units/commune.ts';

/** What files are read against: the set with its indicators, and the communes. */
export interface ImportLookup {
  set: CriteriaSet;
  communes: readonly Commune[];
  indicatorOf: (code: string | null) => Indicator | undefined;
  /** Its code where no name is known. */
  communeName: (id: string) => string;
}

/** Finds by code. */
export function makeLookup(set: CriteriaSet, communes: readonly Commune[]): ImportLookup {
  const indicators = new Map(listIndicators(set).map((indicator) => [indicator.code, indicator]));
  const names = new Map(communes.map(({ id, name }) => [id, name]));
  return {
    set,
    communes,
    indicatorOf: (code) => (code === null ? undefined : indicators.get(code)),
    communeName: (id) => names.get(id) ?? id,
  };
}
