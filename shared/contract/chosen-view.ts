import { setThatApplies } from '#shared/domain/sets/set-assignment.ts';
import { endOfDay, type Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import type { Workspace } from './trust/service.ts';
import { SetId } from './view.ts';

/**
 * What every page's address may say of the point of view: `ngay`, the day; `ghi`, the day up to whose end recorded figures
 * count; and `bo`, the criteria set.
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

/** The point of view as an address and the workspace have it; no set when the record holds none. */
export interface ChosenView {
  set: string | undefined;
  on: LocalDate;
  knownUntil: LocalDate | undefined;
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

/**
 * What the address names, and for the rest what the workspace opens with. Without a set in the address it is the one that
 * applies on the day: to the commune of the page, or to most.
 */
export function chooseView({ ngay, ghi, bo }: ViewSearch, workspace: Workspace, communeId = ''): ChosenView {
  const { mainly, otherwise } = workspace.applies;
  const timeline = Object.hasOwn(otherwise, communeId) ? otherwise[communeId] : mainly;
  const on = LocalDate.safeParse(ngay).data ?? workspace.opensOn;
  return {
    set: bo ?? setThatApplies(timeline ?? mainly, on) ?? workspace.opensWith ?? undefined,
    on,
    knownUntil: LocalDate.safeParse(ghi).data,
  };
}

/** The chosen point of view as questions carry it. */
export function viewOf(set: string, on: LocalDate, knownUntil: LocalDate | undefined): View {
  return { set, on, ...(knownUntil !== undefined && { knownAt: endOfDay(knownUntil) }) };
}
