import { type CriteriaSet, type Indicator, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import type { Commune } from '#shared/domain/units/commune.ts';

/** Names of indicators and communes by their codes. */
export interface ImportLookup {
  set: CriteriaSet;
  communes: readonly Commune[];
  indicatorOf: (code: string | null) => Indicator | undefined;
  /** Falls back to the code. */
  communeName: (id: string) => string;
}

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
