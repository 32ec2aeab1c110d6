import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import {
  type ChosenView,
  chooseView,
  readViewSearch,
  type View,
  viewOf,
} from '#shared/contract/chosen-view.ts';
import { readWorkspace } from '#shared/contract/trust/service.ts';
import { CommuneId } from '#shared/contract/view.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { queryOf } from './query.ts';

export type { View } from '#shared/contract/chosen-view.ts';

/** The workspace: what screens open with. */
export function useWorkspace() {
  return useSuspenseQuery(queryOf(readWorkspace, {})).data;
}

/**
 * The point of view as the address and the workspace have it now; no set when the record holds none. Without a set in the address it
 * is the one that applies on the day: to the commune of the page, or to most.
 */
export function useChosenView(): ChosenView {
  const { communeId } = useParams({ strict: false });
  const search = useSearch({ strict: false });
  return chooseView(readViewSearch(search), useWorkspace(), communeId ?? communeIn(search));
}

// Pages that may be about one commune name it as `xa`.
function communeIn(search: { xa?: unknown }): string | undefined {
  return CommuneId.safeParse(search.xa).data;
}

/** What the address gives as a day although it is none, and under which name; undefined when all is well. */
export function useBadDay(): { name: 'ngay' | 'ghi'; day: string } | undefined {
  const search = readViewSearch(useSearch({ strict: false }));
  for (const name of ['ngay', 'ghi'] as const) {
    const day = search[name];
    if (day !== undefined && !LocalDate.safeParse(day).success) return { name, day };
  }
  return undefined;
}

/**
 * The point of view that a page asks the server for. It follows the choice once the answers are there: until then the
 * page keeps showing what it showed, instead of a skeleton at every change of day.
 */
export function useView(): View {
  const chosen = useChosenView();
  const set = useDeferredValue(chosen.set);
  const on = useDeferredValue(chosen.on);
  const knownUntil = useDeferredValue(chosen.knownUntil);
  if (set === undefined) throw new Error('useView needs a criteria set; the shell shows no page without one');
  return viewOf(set, on, knownUntil);
}
