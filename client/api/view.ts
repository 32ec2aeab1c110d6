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

export function useWorkspace() {
  return useSuspenseQuery(queryOf(readWorkspace, {})).data;
}

/**
 * The view from the address and the workspace. Default set: the one that applies on the date to the page's commune, or to most
 * communes; undefined if the record has no set.
 */
export function useChosenView(): ChosenView {
  const { communeId } = useParams({ strict: false });
  const search = useSearch({ strict: false });
  return chooseView(readViewSearch(search), useWorkspace(), communeId ?? communeIn(search));
}

// Pages that may be about one commune have its code in the parameter `xa`.
function communeIn(search: { xa?: unknown }): string | undefined {
  return CommuneId.safeParse(search.xa).data;
}

/** The first invalid date in the address, with the name of its parameter; undefined if all dates are valid. */
export function useBadDay(): { name: 'ngay' | 'ghi'; day: string } | undefined {
  const search = readViewSearch(useSearch({ strict: false }));
  for (const name of ['ngay', 'ghi'] as const) {
    const day = search[name];
    if (day !== undefined && !LocalDate.safeParse(day).success) return { name, day };
  }
  return undefined;
}

/**
 * The view for a page's queries. It is deferred: the page shows the previous answers, not a skeleton, until the new ones arrive.
 */
export function useView(): View {
  const chosen = useChosenView();
  const set = useDeferredValue(chosen.set);
  const on = useDeferredValue(chosen.on);
  const knownUntil = useDeferredValue(chosen.knownUntil);
  if (set === undefined) throw new Error('useView must be called on a page with a criteria set');
  return viewOf(set, on, knownUntil);
}
