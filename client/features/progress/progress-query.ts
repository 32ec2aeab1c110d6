import { readProgress } from '#shared/contract/standings.ts';
import type { LocalDate } from '#shared/domain/local-date.ts';
import { queryOf } from '../../api/query.ts';

/** Month by month from the set's first entry to the day on view; of one commune, or of all. */
export function progressQuery({ set, on }: { set: string; on: LocalDate }, communeId?: string) {
  return queryOf(readProgress, { query: { set, to: on, commune: communeId } });
}
