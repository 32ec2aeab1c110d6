import type { AuditFilter } from '#shared/contract/trust/audit.ts';
import { AuditedAct } from '#shared/domain/trust/audit.ts';
import type { AuditSearch } from './audit-search.ts';

/** Converts search parameters to a filter; an indicator code refers to the set in the view. */
export function toAuditFilter(search: AuditSearch, set: string): AuditFilter {
  const indicator = search['chi-tieu'];
  return {
    commune: search.xa,
    ...(indicator !== undefined && { set, indicator }),
    actor: search.nguoi,
    act: AuditedAct.safeParse(search.viec).data,
    from: search.tu,
    to: search.den,
  };
}
