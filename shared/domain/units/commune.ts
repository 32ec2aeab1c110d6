import * as z from 'zod';
import { LocalDate } from '../values/local-date.ts';

/**
 * Commune (xã), identified by its code of the General Statistics Office, e.g. `06901`. It exists as a unit between two days (both
 * included); null: no limit.
 */
export const Commune = z
  .object({
    id: z.string().regex(/^\d{5}$/),
    name: z.string(),
    group: z.string().describe('group of communes that one office coordinates, e.g. a district'),
    regions: z
      .array(z.string())
      .describe('regions and commune groups it belongs to; each set uses the ones it knows'),
    validFrom: LocalDate.nullable(),
    validUntil: LocalDate.nullable().describe('last day on which it is a unit'),
  })
  .meta({ id: 'Commune' });
export type Commune = z.infer<typeof Commune>;

/** Returns whether the commune is a unit on the day `on`; its first and last day are included. */
export function existsOn(commune: Pick<Commune, 'validFrom' | 'validUntil'>, on: LocalDate): boolean {
  return (
    (commune.validFrom === null || commune.validFrom <= on) &&
    (commune.validUntil === null || on <= commune.validUntil)
  );
}

/** Returns whether the last day of the commune is before `on`. False for a commune that does not exist yet. */
export function hasEndedBy({ validUntil }: Pick<Commune, 'validUntil'>, on: LocalDate): boolean {
  return validUntil !== null && validUntil < on;
}
