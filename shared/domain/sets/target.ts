import * as z from 'zod';
import { canonicalJson } from '../values/canonical-json.ts';
import { boundedText } from '../values/text.ts';
import { SingleValue } from '../values/value.ts';

/** Targets by region id; `national` applies to regions without their own. */
const TargetByRegion = z.record(boundedText(64), SingleValue);

/** Value to be reached (R2): for all, by region, or by year and region. */
export const Target = z
  .union([
    z.strictObject({ all: SingleValue }),
    z.strictObject({ byRegion: TargetByRegion }),
    z.strictObject({
      byYear: z.record(boundedText(4).regex(/^\d{4}$/, 'a year of four digits'), TargetByRegion),
    }),
  ])
  .meta({ id: 'Target' });
export type Target = z.infer<typeof Target>;

/** Returns whether two targets are equal, whatever the order of their regions and years. */
export function isSameTarget(left: Target | null, right: Target | null): boolean {
  return canonicalJson(left) === canonicalJson(right);
}
