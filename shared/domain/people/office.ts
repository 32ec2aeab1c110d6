import * as z from 'zod';
import type { CriteriaSet } from '../sets/criteria-set.ts';
import { LocalDate } from '../values/local-date.ts';
import { toSearchText } from '../values/search-text.ts';

/** Office (phòng chuyên môn) of the district, and the indicators it leads. Offices end with a date. */
export const Office = z
  .object({
    id: z.int().positive(),
    name: z.string(),
    leads: z
      .record(z.string(), z.array(z.string()))
      .describe(
        'per criteria set the indicators it leads; a set that is not here goes by the name of its lead offices',
      ),
    validUntil: LocalDate.nullable().describe('the last day on which it existed'),
  })
  .meta({ id: 'Office' });
export type Office = z.infer<typeof Office>;

/** The indicators of a set that an office leads: as the office's own list says, or as the set names lead offices. */
export function indicatorsLedBy({ name, leads }: Pick<Office, 'name' | 'leads'>, set: CriteriaSet): string[] {
  return leads[set.id] ?? indicatorsNaming(set, name);
}

/** The indicators whose lead office, their own or their criterion's, the set gives as this one, alone or among others. */
export function indicatorsNaming(set: CriteriaSet, officeName: string): string[] {
  const name = toSearchText(officeName);
  return set.criteria.flatMap((criterion) =>
    criterion.indicators
      .filter((indicator) => namesIn(indicator.leadOffice ?? criterion.leadOffice).includes(name))
      .map(({ code }) => code),
  );
}

// Sets write several offices as `A / B`, and another name of one in brackets: `A (B)`.
function namesIn(leadOffice: string | undefined): string[] {
  return (leadOffice ?? '')
    .split(/[/()]/)
    .map((part) => toSearchText(part))
    .filter((part) => part !== '');
}
