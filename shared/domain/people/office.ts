import * as z from 'zod';
import type { CriteriaSet } from '../sets/criteria-set.ts';
import { LocalDate } from '../values/local-date.ts';
import { ownValue } from '../values/own-value.ts';
import { toSearchText } from '../values/search-text.ts';

/** Office (phòng chuyên môn) of the district with the indicators it leads. It ends with a date, never deleted. */
export const Office = z
  .object({
    id: z.int().positive(),
    name: z.string(),
    leads: z
      .record(z.string(), z.array(z.string()))
      .describe(
        'indicators it leads, by criteria set; for a set that is not listed, the lead offices named in the set count',
      ),
    validUntil: LocalDate.nullable().describe('last day on which it exists'),
  })
  .meta({ id: 'Office' });
export type Office = z.infer<typeof Office>;

/**
 * Returns the codes of the indicators that an office leads: its own list for the set, otherwise those for which the set names it.
 */
export function indicatorsLedBy({ name, leads }: Pick<Office, 'name' | 'leads'>, set: CriteriaSet): string[] {
  return ownValue(leads, set.id) ?? indicatorsNaming(set, name);
}

/**
 * Returns the codes of the indicators for which the set names this office as lead, of the indicator or its criterion, alone or
 * with others. Names match without accents and case.
 */
export function indicatorsNaming(set: CriteriaSet, officeName: string): string[] {
  const name = toSearchText(officeName);
  return set.criteria.flatMap((criterion) =>
    criterion.indicators
      .filter((indicator) => namesIn(indicator.leadOffice ?? criterion.leadOffice).includes(name))
      .map(({ code }) => code),
  );
}

// Sets write several offices as `A / B`, and an alternative name in brackets: `A (B)`.
function namesIn(leadOffice: string | undefined): string[] {
  return (leadOffice ?? '')
    .split(/[/()]/)
    .map((part) => toSearchText(part))
    .filter((part) => part !== '');
}
