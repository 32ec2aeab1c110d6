import { readProgress } from '#shared/contract/standing/standings.ts';
import type { LocalDate, Step } from '#shared/domain/values/local-date.ts';
import { queryOf } from '../../../api/query.ts';
import type { View } from '../../../api/view.ts';

/** Progress from the set's first entry to the day on view; of one commune or of all. */
export function progressQuery({ set, on, knownAt }: View, filter: { commune?: string; step?: Step } = {}) {
  return queryOf(readProgress, { query: { set, to: on, knownAt, ...filter } });
}

/** Progress of all communes on one day, as known at the moment on view. */
export function dayQuery({ set, knownAt }: View, on: LocalDate) {
  return queryOf(readProgress, { query: { set, from: on, to: on, knownAt } });
}
