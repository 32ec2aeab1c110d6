import { setThatApplies } from '#shared/domain/sets/set-assignment.ts';
import { endOfDay, type Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import { ownValue } from '#shared/domain/values/own-value.ts';
import type { Workspace } from './trust/service.ts';
import { SetId } from './view.ts';

/**
 * Point of view in the address of any page: `ngay`, the day; `ghi`, the day by whose end figures were recorded; `bo`, the
 * criteria set.
 */
export interface ViewSearch {
  ngay?: string | undefined;
  ghi?: string | undefined;
  bo?: string | undefined;
}

/** Point of view as requests carry it. Without `knownAt`, everything recorded so far counts. */
export interface View {
  set: string;
  on: LocalDate;
  knownAt?: Instant | undefined;
}

/** Point of view of a page; the set is undefined if the record has none. */
export interface ChosenView {
  set: string | undefined;
  on: LocalDate;
  knownUntil: LocalDate | undefined;
}

/** Reads the point of view from an address. An invalid day is kept, so that the page can report it. */
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
 * Completes the point of view of an address with the defaults of the workspace. Without a set in the address, the one that
 * applies on the day is chosen: to the commune of the page, or to most communes.
 */
export function chooseView({ ngay, ghi, bo }: ViewSearch, workspace: Workspace, communeId = ''): ChosenView {
  const { mainly, otherwise } = workspace.applies;
  const timeline = ownValue(otherwise, communeId);
  const on = LocalDate.safeParse(ngay).data ?? workspace.opensOn;
  return {
    set: bo ?? setThatApplies(timeline ?? mainly, on) ?? workspace.opensWith ?? undefined,
    on,
    knownUntil: LocalDate.safeParse(ghi).data,
  };
}

/** Converts the chosen point of view to the form that requests carry. */
export function viewOf(set: string, on: LocalDate, knownUntil: LocalDate | undefined): View {
  return { set, on, ...(knownUntil !== undefined && { knownAt: endOfDay(knownUntil) }) };
}
