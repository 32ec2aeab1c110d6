import { IndicatorState } from '#shared/domain/standing/indicator-state.ts';

export const GROUPINGS = ['criterion', 'commune', 'office'] as const;
export type Grouping = (typeof GROUPINGS)[number];

const GROUPING_WORDS = { criterion: 'tieu-chi', commune: 'xa', office: 'phong' } as const;
type GroupingWord = (typeof GROUPING_WORDS)[Grouping];

/**
 * Search parameters of the page beside the point of view. `loc`: state; `xa`: commune id; `tieu-chi`: criterion number; `phong`: lead
 * office; `nhom`: grouping.
 */
interface IndicatorSearch {
  loc?: IndicatorState | undefined;
  xa?: string | undefined;
  'tieu-chi'?: string | undefined;
  phong?: string | undefined;
  nhom?: GroupingWord | undefined;
}

/** The choices in the address. `commune`: id; `criterion`: number; `office`: name of the lead office. */
export interface IndicatorFilter {
  state: IndicatorState | undefined;
  commune: string | undefined;
  criterion: string | undefined;
  office: string | undefined;
  grouping: Grouping | undefined;
}

const LONGEST = 200;

/** Reads the search parameters; invalid ones are dropped. */
export function readIndicatorSearch(search: { [Name in keyof IndicatorSearch]?: unknown }): IndicatorSearch {
  const state = IndicatorState.safeParse(search.loc);
  const grouping = GROUPINGS.find((one) => GROUPING_WORDS[one] === search.nhom);
  return {
    ...(state.success && { loc: state.data }),
    ...(grouping !== undefined && { nhom: GROUPING_WORDS[grouping] }),
    ...textIn(search, 'xa'),
    ...textIn(search, 'tieu-chi'),
    ...textIn(search, 'phong'),
  };
}

function textIn<Name extends 'xa' | 'tieu-chi' | 'phong'>(
  search: { [N in Name]?: unknown },
  name: Name,
): { [N in Name]?: string } {
  const text: unknown = search[name];
  const isText = typeof text === 'string' && text !== '' && text.length <= LONGEST;
  return (isText ? { [name]: text } : {}) as { [N in Name]?: string };
}

export function filterOf({ loc, xa, 'tieu-chi': criterion, phong, nhom }: IndicatorSearch): IndicatorFilter {
  const grouping = GROUPINGS.find((one) => GROUPING_WORDS[one] === nhom);
  return { state: loc, commune: xa, criterion, office: phong, grouping };
}

export function searchOf({ state, commune, criterion, office, grouping }: IndicatorFilter): IndicatorSearch {
  const nhom = grouping && GROUPING_WORDS[grouping];
  return { loc: state, xa: commune, 'tieu-chi': criterion, phong: office, nhom };
}
