import { CommuneId } from '#shared/contract/view.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';

/**
 * Search parameters of the import page, beside the set: `den`, the date of figures without a date in the file; `xa`, the commune of
 * the offered template (all if absent).
 */
export interface ImportSearch {
  den?: LocalDate | undefined;
  xa?: string | undefined;
}

/** Parses the search parameters and drops invalid ones. Several communes, as the grid allows, count as all. */
export function readImportSearch(search: Record<string, unknown>): ImportSearch {
  const den = LocalDate.safeParse(search['den']);
  const xa = CommuneId.safeParse(search['xa']);
  return { ...(den.success && { den: den.data }), ...(xa.success && { xa: xa.data }) };
}
