import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { readWorkspace } from '#shared/contract/service.ts';
import { SetId } from '#shared/contract/view.ts';
import { LocalDate } from '#shared/domain/local-date.ts';
import { queryOf } from './query.ts';

/** What every address may say of the point of view: `ngay`, the day, and `bo`, the criteria set. */
export interface ViewSearch {
  ngay?: string | undefined;
  bo?: string | undefined;
}

/** Reads the point of view from an address. A `ngay` that is no day stays in it, so that the page can say so. */
export function readViewSearch(search: { ngay?: unknown; bo?: unknown }): ViewSearch {
  const { ngay } = search;
  const bo = SetId.safeParse(search.bo);
  return { ...(typeof ngay === 'string' && ngay !== '' && { ngay }), ...(bo.success && { bo: bo.data }) };
}

/** The workspace: what screens open with. */
export function useWorkspace() {
  return useSuspenseQuery(queryOf(readWorkspace, {})).data;
}

/** The point of view as the address and the workspace have it now; no set when the record holds none. */
export function useChosenView(): { set: string | undefined; on: LocalDate } {
  const workspace = useWorkspace();
  const { ngay, bo } = readViewSearch(useSearch({ strict: false }));
  const day = LocalDate.safeParse(ngay);
  return { set: bo ?? workspace.opensWith ?? undefined, on: day.success ? day.data : workspace.opensOn };
}

/** What the address gives as the day although it is none; undefined when all is well. */
export function useBadDay(): string | undefined {
  const { ngay } = readViewSearch(useSearch({ strict: false }));
  return ngay === undefined || LocalDate.safeParse(ngay).success ? undefined : ngay;
}

/**
 * The point of view that a page asks the server for. It follows the choice once the answers are there: until then the
 * page keeps showing what it showed, instead of a skeleton at every change of day.
 */
export function useView(): { set: string; on: LocalDate } {
  const chosen = useChosenView();
  const set = useDeferredValue(chosen.set);
  const on = useDeferredValue(chosen.on);
  if (set === undefined) throw new Error('useView needs a criteria set; the shell shows no page without one');
  return { set, on };
}
