import { CommuneId } from '#shared/contract/view.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';

/** What the address of the roadmap says beside the point of view: `xa`, one commune instead of all; `han`, the deadline. */
interface RoadmapSearch {
  xa?: string | undefined;
  han?: LocalDate | undefined;
}

/** Reads it from an address; what cannot be meant is dropped. */
export function readRoadmapSearch(search: { xa?: unknown; han?: unknown }): RoadmapSearch {
  const xa = CommuneId.safeParse(search.xa);
  const han = LocalDate.safeParse(search.han);
  return { ...(xa.success && { xa: xa.data }), ...(han.success && { han: han.data }) };
}
