import * as z from 'zod';
import { AuditFilter } from '#shared/contract/audit.ts';

const Search = z.object({
  xa: AuditFilter.shape.commune.catch(undefined),
  'chi-tieu': AuditFilter.shape.indicator.catch(undefined),
  nguoi: AuditFilter.shape.actor.catch(undefined),
  viec: AuditFilter.shape.act.catch(undefined),
  tu: AuditFilter.shape.from.catch(undefined),
  den: AuditFilter.shape.to.catch(undefined),
});

/** What the address of the audit says beside the point of view: commune, indicator, person, act, first and last day. */
export type AuditSearch = z.infer<typeof Search>;

/** Reads it from an address; what cannot be is dropped. */
export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  return Search.parse(search);
}

/** The filter that an address stands for; an indicator is one of the set on view. */
export function filterOf(search: AuditSearch, set: string): AuditFilter {
  const indicator = search['chi-tieu'];
  return {
    commune: search.xa,
    ...(indicator !== undefined && { set, indicator }),
    actor: search.nguoi,
    act: search.viec,
    from: search.tu,
    to: search.den,
  };
}
