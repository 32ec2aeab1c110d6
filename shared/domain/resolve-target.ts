import * as z from 'zod';
import type { CriteriaSet, Indicator } from './criteria-set.ts';
import type { LocalDate } from './local-date.ts';
import { yearOf } from './local-date.ts';
import type { SingleValue } from './value.ts';

/** Where a target comes from (R13): the document, for whom and since which year, and whether that was checked. */
export const TargetSource = z
  .object({
    document: z.string(),
    region: z.string().describe('a region of the set, `national`, or `all`'),
    year: z.int().nullable().describe('the year it was set for; null when it holds for every year'),
    checked: z.boolean(),
  })
  .meta({ id: 'TargetSource' });
export type TargetSource = z.infer<typeof TargetSource>;

/** A target that holds, with its source. */
export interface ResolvedTarget {
  value: SingleValue;
  source: TargetSource;
}

/** The one of a commune's regions that this set knows: a region in one set, a commune group in another (R1). */
export function regionIn(set: CriteriaSet, regions: readonly string[]): string | undefined {
  return regions.find((id) => set.regions.some((region) => region.id === id));
}

/**
 * R2: the target for a figure of the day `on` in `region`. Where the region has none for that year its latest earlier
 * year holds; where it has none at all, `national` holds in the same way; then there is none (undefined).
 */
export function resolveTarget(
  set: CriteriaSet,
  indicator: Indicator,
  region: string | undefined,
  on: LocalDate,
): ResolvedTarget | undefined {
  const { target } = indicator;
  if (target === null) return undefined;
  const sourced = (value: SingleValue, forRegion: string, year: number | null): ResolvedTarget => ({
    value,
    source: { document: set.issued.number, region: forRegion, year, checked: indicator.checked.target },
  });
  if ('all' in target) return sourced(target.all, 'all', null);
  const places = region === undefined ? ['national'] : [region, 'national'];
  if ('byRegion' in target) {
    const place = places.find((id) => Object.hasOwn(target.byRegion, id));
    const value = place === undefined ? undefined : target.byRegion[place];
    return place === undefined || value === undefined ? undefined : sourced(value, place, null);
  }
  const years = Object.keys(target.byYear)
    .map(Number)
    .filter((year) => year <= yearOf(on))
    .sort((left, right) => right - left);
  for (const place of places) {
    for (const year of years) {
      const ofYear = target.byYear[year];
      const value = ofYear && Object.hasOwn(ofYear, place) ? ofYear[place] : undefined;
      if (value !== undefined) return sourced(value, place, year);
    }
  }
  return undefined;
}
