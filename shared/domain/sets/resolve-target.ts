import * as z from 'zod';
import { LocalDate, yearOf } from '../values/local-date.ts';
import { ownValue } from '../values/own-value.ts';
import type { SingleValue } from '../values/value.ts';
import type { CriteriaSet, Indicator } from './criteria-set.ts';
import { confirmationOf, decisionThatHolds } from './decide-target.ts';
import { isDecidedFormerly } from './former-measure.ts';
import { KeptFile, type TargetDecision } from './target-decision.ts';

/** Source of a target (R13): its document, region and first day, and whether it was compared with the document. */
export const TargetSource = z
  .object({
    document: z.string(),
    region: z.string().describe('region of the set, `national`, or `all`'),
    year: z.int().nullable().describe('year that the target is for; null for every year'),
    checked: z.boolean(),
    from: LocalDate.optional().describe('day from which a decision of the office applies'),
    link: z.string().optional(),
    file: KeptFile.optional(),
  })
  .meta({ id: 'TargetSource' });
export type TargetSource = z.infer<typeof TargetSource>;

/** Target in force, with its source. */
export interface ResolvedTarget {
  value: SingleValue;
  source: TargetSource;
}

/**
 * Returns the one of a commune's regions that this set knows: a region in one set, a group of communes in another (R1). Undefined
 * if it knows none.
 */
export function regionIn(set: CriteriaSet, regions: readonly string[]): string | undefined {
  return regions.find((id) => set.regions.some((region) => region.id === id));
}

/**
 * R2: returns the target for a figure of the day `on` in `region`: the decided one, otherwise that of the set, which counts as
 * checked after a confirmation. Undefined if there is none, or if the decided one is of a measure that the set no longer uses.
 */
export function resolveTarget(
  set: CriteriaSet,
  indicator: Indicator,
  region: string | undefined,
  on: LocalDate,
): ResolvedTarget | undefined {
  const decision = decisionThatHolds(indicator, region, on);
  if (decision?.kind === 'set') {
    // A target in another unit says nothing about present figures: it has to be decided again.
    if (isDecidedFormerly(indicator, decision)) return undefined;
    const { value, validFrom } = decision;
    const source = { ...evidenceOf(decision), region: decision.region ?? 'all', year: null, from: validFrom };
    return { value, source };
  }
  const own = ownTarget(set, indicator, region, on);
  const confirmation = confirmationOf(indicator);
  if (own === undefined || confirmation === undefined) return own;
  return { ...own, source: { ...own.source, ...evidenceOf(confirmation) } };
}

function evidenceOf({ document, link, file }: TargetDecision) {
  return { document, checked: true, ...(link !== null && { link }), ...(file !== null && { file }) };
}

/**
 * R2 within the set: the region's target for the latest year up to the year of `on`; if the region has none, `national` by the
 * same rule.
 */
function ownTarget(
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
    const value = place === undefined ? undefined : ownValue(target.byRegion, place);
    return place === undefined || value === undefined ? undefined : sourced(value, place, null);
  }
  const years = Object.keys(target.byYear)
    .map(Number)
    .filter((year) => year <= yearOf(on))
    .sort((left, right) => right - left);
  for (const place of places) {
    for (const year of years) {
      const ofYear = ownValue(target.byYear, String(year));
      const value = ofYear && ownValue(ofYear, place);
      if (value !== undefined) return sourced(value, place, year);
    }
  }
  return undefined;
}
