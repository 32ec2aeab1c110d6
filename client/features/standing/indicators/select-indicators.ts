import type { ListedIndicator } from '#shared/contract/standing/indicators.ts';
import {
  type CriteriaSet,
  type Criterion,
  type Indicator,
  leadOfficeOf,
} from '#shared/domain/sets/criteria-set.ts';
import type { Grouping, IndicatorFilter } from './indicator-search.ts';

/** An indicator of a commune, joined with its definition in the set. */
export interface IndicatorLine {
  listed: ListedIndicator;
  criterion: Criterion;
  indicator: Indicator;
  office: string | undefined;
}

export interface LineGroup {
  key: string;
  lines: IndicatorLine[];
}

/** Joins the listed indicators with the set. */
export function joinSet(set: CriteriaSet, indicators: readonly ListedIndicator[]): IndicatorLine[] {
  const known = new Map(
    set.criteria.flatMap((criterion) =>
      criterion.indicators.map((indicator) => {
        return [
          indicator.code,
          { criterion, indicator, office: leadOfficeOf(criterion, indicator) },
        ] as const;
      }),
    ),
  );
  return indicators.flatMap((listed) => {
    const found = known.get(listed.code);
    return found === undefined ? [] : { listed, ...found };
  });
}

/** Lines of the chosen commune, criterion and office; the server has filtered by state already. */
export function selectLines(lines: readonly IndicatorLine[], filter: IndicatorFilter): IndicatorLine[] {
  return lines.filter(
    ({ listed, criterion, office }) =>
      (filter.commune === undefined || listed.communeId === filter.commune) &&
      (filter.criterion === undefined || String(criterion.number) === filter.criterion) &&
      (filter.office === undefined || office === filter.office),
  );
}

const KEY_OF: Record<Grouping, (line: IndicatorLine) => string> = {
  criterion: ({ criterion }) => String(criterion.number),
  commune: ({ listed }) => listed.communeId,
  office: ({ office }) => office ?? '',
};

/** Groups the lines; groups are in the order of their first line. */
export function groupLines(lines: readonly IndicatorLine[], by: Grouping): LineGroup[] {
  return [...Map.groupBy(lines, KEY_OF[by])].map(([key, some]) => ({ key, lines: some }));
}
