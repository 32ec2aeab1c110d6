import { readProgress } from '#shared/contract/standings.ts';
import { queryOf } from '../../api/query.ts';
import type { View } from '../../api/view.ts';

/** Month by month from the set's first entry to the day on view; of one commune, or of all. */
export function progressQuery({ set, on, knownAt }: View, communeId?: string) {
  return queryOf(readProgress, { query: { set, to: on, knownAt, commune: communeId } });
}
