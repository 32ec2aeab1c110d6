import * as z from 'zod';
import { LocalDate } from '../values/local-date.ts';

/** Commune (xã), by its code of the General Statistics Office, e.g. `06901`. Units carry dates. */
export const Commune = z
  .object({
    id: z.string().regex(/^\d{5}$/),
    name: z.string(),
    group: z.string().describe('the group of communes that one office coordinates, e.g. a district'),
    regions: z
      .array(z.string())
      .describe('the regions and commune groups it belongs to; a set knows its own among them'),
    validFrom: LocalDate.nullable(),
    validUntil: LocalDate.nullable().describe('the last day on which it was a unit'),
  })
  .meta({ id: 'Commune' });
export type Commune = z.infer<typeof Commune>;

/** Whether the commune is a unit on the day `on`. */
export function existsOn(commune: Pick<Commune, 'validFrom' | 'validUntil'>, on: LocalDate): boolean {
  return (
    (commune.validFrom === null || commune.validFrom <= on) &&
    (commune.validUntil === null || on <= commune.validUntil)
  );
}

/** Whether the commune was a unit before the day `on`, and is none any more: what begins on that day does not concern it. */
export function hasEndedBy({ validUntil }: Pick<Commune, 'validUntil'>, on: LocalDate): boolean {
  return validUntil !== null && validUntil < on;
}
