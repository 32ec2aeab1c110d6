import type { BoardRow } from '#shared/contract/standings.ts';

export const SORT_KEYS = ['name', 'criteria', 'indicators'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface RowOrder {
  by: SortKey;
  isDescending: boolean;
}

const names = new Intl.Collator('vi');

const COMPARE: Record<SortKey, (a: BoardRow, b: BoardRow) => number> = {
  name: (a, b) => names.compare(a.name, b.name),
  criteria: (a, b) => a.criteriaMet - b.criteriaMet || a.indicatorsMet - b.indicatorsMet,
  indicators: (a, b) => a.indicatorsMet - b.indicatorsMet || a.criteriaMet - b.criteriaMet,
};

/** The rows in an order. Equals by name; communes without entries have no totals, so they come last (R9). */
export function orderRows(rows: readonly BoardRow[], { by, isDescending }: RowOrder): BoardRow[] {
  const direction = isDescending ? -1 : 1;
  return [...rows].sort(
    (a, b) =>
      (by === 'name' ? 0 : Number(b.hasEntries) - Number(a.hasEntries)) ||
      direction * COMPARE[by](a, b) ||
      COMPARE.name(a, b),
  );
}

/** The order after a press on a column's heading: names start at A, totals with the most. */
export function nextOrder(order: RowOrder, by: SortKey): RowOrder {
  return order.by === by ? { by, isDescending: !order.isDescending } : { by, isDescending: by !== 'name' };
}

/** Communes with entries by criteria met, then indicators met; equals share a place. */
export function rankRows(rows: readonly BoardRow[]): { place: number; row: BoardRow }[] {
  const ordered = orderRows(
    rows.filter((row) => row.hasEntries),
    { by: 'criteria', isDescending: true },
  );
  return ordered.map((row) => ({
    place: 1 + ordered.findIndex((other) => COMPARE.criteria(other, row) === 0),
    row,
  }));
}
