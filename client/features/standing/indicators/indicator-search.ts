import { IndicatorState } from '#shared/domain/standing/indicator-state.ts';

/** By what a list of indicators is parted. */
export const GROUPINGS = ['tieu-chi', 'xa', 'phong'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/**
 * What the address of the lists says beside the point of view: `loc`, the state; `xa`, `tieu-chi` and `phong`, the commune, the
 * criterion and the lead office; `nhom`, by what the list is parted.
 */
export interface IndicatorSearch {
  loc?: IndicatorState | undefined;
  xa?: string | undefined;
  'tieu-chi'?: string | undefined;
  phong?: string | undefined;
  nhom?: Grouping | undefined;
}

const LONGEST = 200;

/** Reads it from an address; what cannot be meant is dropped. */
export function readIndicatorSearch(search: { [Name in keyof IndicatorSearch]?: unknown }): IndicatorSearch {
  const loc = IndicatorState.safeParse(search.loc);
  const nhom = GROUPINGS.find((one) => one === search.nhom);
  return {
    ...(loc.success && { loc: loc.data }),
    ...(nhom !== undefined && { nhom }),
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
