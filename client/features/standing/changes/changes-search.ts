import { CommuneId } from '#shared/contract/view.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';

/** Search parameters of the page beside the point of view. `tu`: first day; `xa`: one commune instead of all. */
interface ChangesSearch {
  tu?: LocalDate | undefined;
  xa?: string | undefined;
}

/** Reads the search parameters; invalid ones are dropped. */
export function readChangesSearch(search: { tu?: unknown; xa?: unknown }): ChangesSearch {
  const from = LocalDate.safeParse(search.tu);
  const communeId = CommuneId.safeParse(search.xa);
  return { ...(from.success && { tu: from.data }), ...(communeId.success && { xa: communeId.data }) };
}
