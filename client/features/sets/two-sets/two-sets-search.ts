import { SetId } from '#shared/contract/view.ts';

/** Search parameters of the comparison page, besides those of the view; `bo2` is the second set. */
interface TwoSetsSearch {
  bo2?: string | undefined;
}

/** Parses the search parameters; an invalid id is dropped. */
export function readTwoSetsSearch(search: { bo2?: unknown }): TwoSetsSearch {
  const { data } = SetId.safeParse(search.bo2);
  return data === undefined ? {} : { bo2: data };
}
