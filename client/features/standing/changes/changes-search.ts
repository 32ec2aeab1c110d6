import { CommuneId } from '#shared/contract/view.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';

/** What the address of the changes says beside the point of view: `tu`, the first day; `xa`, one commune instead of all. */
interface ChangesSearch {
  tu?: LocalDate | undefined;
  xa?: string | undefined;
}

/** Reads it from an address; what cannot be meant is dropped. */
export function readChangesSearch(search: { tu?: unknown; xa?: unknown }): ChangesSearch {
  const tu = LocalDate.safeParse(search.tu);
  const xa = CommuneId.safeParse(search.xa);
  return { ...(tu.success && { tu: tu.data }), ...(xa.success && { xa: xa.data }) };
}
