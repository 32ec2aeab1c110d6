import type { BoardRow } from '#shared/contract/standing/standings.ts';
import type { TotalsChange } from '#shared/domain/standing/change-since.ts';

/** Sort keys beside the criteria, which are `criterion-17` and the like. */
export const SORT_KEYS = ['criteria', 'change', 'indicators', 'name'] as const;
export type SortKey = (typeof SORT_KEYS)[number] | `criterion-${number}`;

export interface RowOrder {
  by: SortKey;
  isDescending: boolean;
}

/** RowChanges by commune id since an earlier day; a commune without figures on both days is absent. */
export type RowChanges = ReadonlyMap<string, TotalsChange>;

const names = new Intl.Collator('vi');

/** Sorts the rows; equal ones by name. Rows without a value come last in both directions (R9). */
export function orderRows(
  rows: readonly BoardRow[],
  { by, isDescending }: RowOrder,
  changes: RowChanges,
): BoardRow[] {
  const direction = isDescending ? -1 : 1;
  const weighed = rows.map((row) => ({ row, weight: weigh(row, by, changes) }));
  return weighed
    .sort(
      (a, b) =>
        Number(a.weight === undefined) - Number(b.weight === undefined) ||
        direction * compareWeights(a.weight ?? [], b.weight ?? []) ||
        (by === 'name' ? direction : 1) * names.compare(a.row.name, b.row.name),
    )
    .map(({ row }) => row);
}

// Values to compare, the most significant first.
function weigh(row: BoardRow, by: SortKey, changes: RowChanges): number[] | undefined {
  if (by === 'name') return [];
  if (!row.hasEntries) return undefined;
  const { criteriaMet, indicatorsMet } = row;
  if (by === 'criteria') return [criteriaMet, indicatorsMet];
  if (by === 'indicators') return [indicatorsMet, criteriaMet];
  if (by === 'change') {
    const change = changes.get(row.communeId);
    return change && [change.criteria, change.indicators];
  }
  const criterion = row.criteria.find(({ number }) => by === `criterion-${number}`);
  return criterion && [Number(criterion.status === 'met'), criterion.met / criterion.total];
}

function compareWeights(a: readonly number[], b: readonly number[]): number {
  const decisive = a.findIndex((weight, index) => weight !== b[index]);
  return decisive === -1 ? 0 : (a[decisive] ?? 0) - (b[decisive] ?? 0);
}

/** The order after a click on a heading. First click: names and criteria ascending, totals descending; another click reverses. */
export function nextOrder(order: RowOrder, by: SortKey): RowOrder {
  if (order.by === by) return { by, isDescending: !order.isDescending };
  return { by, isDescending: by !== 'name' && !by.startsWith('criterion-') };
}
