import * as z from 'zod';
import { canonicalJson } from '../values/canonical-json.ts';
import { SingleValue } from '../values/value.ts';

/** Targets by region id, or by `national`, which holds where a region has none of its own. */
const TargetByRegion = z.record(z.string(), SingleValue);

/** What a value must reach: for all alike, by region, or by year and region. */
export const Target = z
  .union([
    z.strictObject({ all: SingleValue }),
    z.strictObject({ byRegion: TargetByRegion }),
    z.strictObject({
      byYear: z.record(z.string().regex(/^\d{4}$/, 'a year of four digits'), TargetByRegion),
    }),
  ])
  .meta({ id: 'Target' });
export type Target = z.infer<typeof Target>;

/** Whether two targets say the same, in whatever order their regions and years stand. */
export function isSameTarget(left: Target | null, right: Target | null): boolean {
  return canonicalJson(left) === canonicalJson(right);
}
