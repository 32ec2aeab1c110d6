import type { BoardRow } from '#shared/contract/standing/standings.ts';

const names = new Intl.Collator('vi');

/** The communes by criteria, then indicators met, then name; those without entries have no totals and come last (R9). */
export function orderCommunes(rows: readonly BoardRow[]): BoardRow[] {
  return [...rows].sort(
    (a, b) =>
      Number(b.hasEntries) - Number(a.hasEntries) ||
      b.criteriaMet - a.criteriaMet ||
      b.indicatorsMet - a.indicatorsMet ||
      names.compare(a.name, b.name),
  );
}
