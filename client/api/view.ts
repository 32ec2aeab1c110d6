import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { readWorkspace } from '#shared/contract/service.ts';
import { SetId } from '#shared/contract/view.ts';
import { endOfDay, type Instant, LocalDate } from '#shared/domain/local-date.ts';
import { setThatApplies } from '#shared/domain/set-assignment.ts';
import { queryOf } from './query.ts';

/**
 * What every address may say of the point of view: `ngay`, the day; `ghi`, the day up to whose end recorded figures count; and
 * `bo`, the criteria set.
 */
export interface ViewSearch {
  ngay?: string | undefined;
  ghi?: string | undefined;
  bo?: string | undefined;
}

/** The point of view that questions to the server carry. Without `knownAt` everything recorded so far counts. */
export interface View {
  set: string;
  on: LocalDate;
  knownAt?: Instant | undefined;
}

/** Reads the point of view from an address. A day in it that is none stays, so that the page can say so. */
export function readViewSearch(search: { ngay?: unknown; ghi?: unknown; bo?: unknown }): ViewSearch {
  const { ngay, ghi } = search;
  const bo = SetId.safeParse(search.bo);
  return {
    ...(typeof ngay === 'string' && ngay !== '' && { ngay }),
    ...(typeof ghi === 'string' && ghi !== '' && { ghi }),
    ...(bo.success && { bo: bo.data }),
  };
}

/** The workspace: what screens open with. */
export function useWorkspace() {
  return useSuspenseQuery(queryOf(readWorkspace, {})).data;
}

/**
 * The point of view as the address and the workspace have it now; no set when the record holds none. Without a set in the address it
 * is the one that applies on the day: to the commune of the page, or to most.
 */
export function useChosenView(): {
  set: string | undefined;
  on: LocalDate;
  knownUntil: LocalDate | undefined;
} {
  const workspace = useWorkspace();
  const { ngay, ghi, bo } = readViewSearch(useSearch({ strict: false }));
  const { communeId = '' } = useParams({ strict: false });
  const { mainly, otherwise } = workspace.applies;
  const timeline = Object.hasOwn(otherwise, communeId) ? otherwise[communeId] : mainly;
  const on = LocalDate.safeParse(ngay).data ?? workspace.opensOn;
  return {
    set: bo ?? setThatApplies(timeline ?? mainly, on) ?? workspace.opensWith ?? undefined,
    on,
    knownUntil: LocalDate.safeParse(ghi).data,
  };
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
  return { set, on, ...(knownUntil !== undefined && { knownAt: endOfDay(knownUntil) }) };
}
