import { CommuneId } from '#shared/contract/view.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';

/**
 * What the address of the import says beside the set: `den`, the day of figures that have none of their own; `xa`, the commune
 * whose template is offered, all when absent.
 */
export interface ImportSearch {
  den?: LocalDate | undefined;
  xa?: string | undefined;
}

/** Reads it from an address; what cannot be meant is dropped. The grid's choice of several communes is that of all. */
export function readImportSearch(search: Record<string, unknown>): ImportSearch {
  const den = LocalDate.safeParse(search['den']);
  const xa = CommuneId.safeParse(search['xa']);
  return { ...(den.success && { den: den.data }), ...(xa.success && { xa: xa.data }) };
}
