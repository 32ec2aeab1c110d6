import type { CriteriaSet, Criterion, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { isTargetMissing, isTargetUnchecked } from '#shared/domain/sets/own-targets.ts';
import { toSearchText } from '#shared/domain/values/search-text.ts';

export const INDICATOR_FILTERS = ['all', 'unchecked', 'unchecked-text', 'missing'] as const;
export type IndicatorFilter = (typeof INDICATOR_FILTERS)[number];

const PASSES: Record<IndicatorFilter, (set: CriteriaSet, indicator: Indicator) => boolean> = {
  all: () => true,
  unchecked: isTargetUnchecked,
  'unchecked-text': (_, { checked }) => !checked.name,
  missing: (_, indicator) => isTargetMissing(indicator),
};

export function passes(set: CriteriaSet, indicator: Indicator, filter: IndicatorFilter): boolean {
  return PASSES[filter](set, indicator);
}

/** Keeps indicators that pass the filter and match the text; criteria without indicators are dropped. */
export function filterCriteria(set: CriteriaSet, text: string, filter: IndicatorFilter): Criterion[] {
  const wanted = toSearchText(text);
  return set.criteria
    .map((criterion) => {
      const isFound = includes([`${criterion.name} ${criterion.nameEn ?? ''}`], wanted);
      const indicators = criterion.indicators.filter(
        (indicator) => passes(set, indicator, filter) && (isFound || isIndicatorFound(indicator, wanted)),
      );
      return { ...criterion, indicators };
    })
    .filter(({ indicators }) => indicators.length > 0);
}

function isIndicatorFound({ code, name, nameEn, leadOffice }: Indicator, wanted: string): boolean {
  return code.toLowerCase().startsWith(wanted) || includes([name, nameEn, leadOffice], wanted);
}

function includes(texts: readonly (string | undefined)[], wanted: string): boolean {
  return texts.some((text) => text !== undefined && toSearchText(text).includes(wanted));
}
