import type { ListedIndicator } from '#shared/contract/standing/indicators.ts';
import {
  type CriteriaSet,
  type Criterion,
  type Indicator,
  leadOfficeOf,
} from '#shared/domain/sets/criteria-set.ts';
import type { Grouping, IndicatorSearch } from './indicator-search.ts';

/** An indicator of a commune with what the set says of it. */
export interface IndicatorLine {
  listed: ListedIndicator;
  criterion: Criterion;
  indicator: Indicator;
  office: string | undefined;
}

/** A part of the list. */
export interface LineGroup {
  key: string;
  lines: IndicatorLine[];
}

/** The listed indicators with what the set says of them. */
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

/** Those that the address asks for. */
export function selectLines(lines: readonly IndicatorLine[], search: IndicatorSearch): IndicatorLine[] {
  return lines.filter(
    ({ listed, criterion, office }) =>
      (search.xa === undefined || listed.communeId === search.xa) &&
      (search['tieu-chi'] === undefined || String(criterion.number) === search['tieu-chi']) &&
      (search.phong === undefined || office === search.phong),
  );
}

const KEY_OF: Record<Grouping, (line: IndicatorLine) => string> = {
  'tieu-chi': ({ criterion }) => String(criterion.number),
  xa: ({ listed }) => listed.communeId,
  phong: ({ office }) => office ?? '',
};

/** The lines in parts, in the order in which the parts first come. */
export function groupLines(lines: readonly IndicatorLine[], by: Grouping): LineGroup[] {
  return [...Map.groupBy(lines, KEY_OF[by])].map(([key, some]) => ({ key, lines: some }));
}
