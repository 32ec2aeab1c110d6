import { CommuneId } from '#shared/contract/view.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';

/** Search parameters of the page beside the point of view. `xa`: one commune instead of all; `han`: deadline. */
interface RoadmapSearch {
  xa?: string | undefined;
  han?: LocalDate | undefined;
}

/** Reads the search parameters; invalid ones are dropped. */
export function readRoadmapSearch(search: { xa?: unknown; han?: unknown }): RoadmapSearch {
  const communeId = CommuneId.safeParse(search.xa);
  const deadline = LocalDate.safeParse(search.han);
  return {
    ...(communeId.success && { xa: communeId.data }),
    ...(deadline.success && { han: deadline.data }),
  };
}
