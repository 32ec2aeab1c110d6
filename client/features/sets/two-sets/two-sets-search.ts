import { SetId } from '#shared/contract/view.ts';

/** What the address of two sets side by side says beside the point of view: `bo2`, the other set. */
interface TwoSetsSearch {
  bo2?: string | undefined;
}

/** Reads it from an address; what can be no set is dropped. */
export function readTwoSetsSearch(search: { bo2?: unknown }): TwoSetsSearch {
  const { data } = SetId.safeParse(search.bo2);
  return data === undefined ? {} : { bo2: data };
}
