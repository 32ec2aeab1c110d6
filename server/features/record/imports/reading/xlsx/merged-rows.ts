import { isBlank, type MergedRange, markMerged, type SheetCell } from '#shared/domain/record/import/cell.ts';

type Cells = readonly (SheetCell | undefined)[];

/**
 * Returns a function that gives the rows of a sheet, in order, the values of cells merged downwards: a day or a name that stands once
 * holds for all rows beside it. Every such cell is marked, because a figure over several rows belongs to no one of them.
 */
export function fillMerged(merged: readonly MergedRange[]): (row: number, cells: Cells) => Cells {
  const starting = Map.groupBy(
    merged.filter(({ top, bottom }) => bottom > top),
    ({ top }) => top,
  );
  if (starting.size === 0) return (_, cells) => cells;
  const open = new Map<number, { bottom: number; cell: SheetCell }>();
  return (row, cells) => {
    const filled = [...cells];
    for (const [column, { bottom, cell }] of open) {
      if (row > bottom) open.delete(column);
      else if (isBlank(filled[column])) filled[column] = cell;
    }
    for (const { left, bottom } of starting.get(row) ?? []) {
      const cell = cells[left];
      if (cell === undefined || isBlank(cell)) continue;
      const marked = markMerged(cell);
      filled[left] = marked;
      open.set(left, { bottom, cell: marked });
    }
    return filled;
  };
}
