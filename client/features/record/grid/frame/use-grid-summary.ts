import { useEffect, useState } from 'react';
import type { CellStore } from '../cells/cell-store.ts';
import { findJumpInCell } from '../cells/find-jump-in-cell.ts';
import { type DoubtfulInput, findDoubtfulIn } from '../doubts/doubtful-input.ts';
import type { Cell } from '../navigation/grid-layout.ts';

/** Progress of entry for the grid's date, and the cells to check. */
interface GridSummary {
  /** Number of figures that the user may enter. */
  editable: number;
  /** Number of those entered for the grid's date, saved or waiting. */
  entered: number;
  blocked: readonly Cell[];
  /** New figures that differ unlikely much from the previous one. */
  jumps: readonly Cell[];
  /** Figures that wait for an answer. */
  doubtful: readonly DoubtfulInput[];
}

function summarize(store: CellStore): GridSummary {
  const cells = [...store.cells].map((cell) => ({ cell, view: store.view(cell) }));
  const editable = cells.filter(({ cell }) => cell.isEditable);
  const cellsOf = (found: typeof cells) => found.map(({ cell }) => cell);
  return {
    editable: editable.length,
    entered: editable.filter(({ view }) => view.isNew && view.content !== null && view.blocked === undefined)
      .length,
    blocked: cellsOf(cells.filter(({ view }) => view.blocked !== undefined)),
    doubtful: cells.flatMap(({ cell, view }) => findDoubtfulIn(cell, view) ?? []),
    jumps: cellsOf(
      cells.filter(({ cell, view }) => view.blocked === undefined && findJumpInCell(cell, view)),
    ),
  };
}

// Counting hundreds of cells must not delay painting after a key.
const DELAY_MS = 200;

/** The summary of a grid, updated shortly after each change. */
export function useGridSummary(store: CellStore): GridSummary {
  const [summary, setSummary] = useState(() => summarize(store));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      timer = undefined;
      const next = summarize(store);
      setSummary((last) => (isSame(last, next) ? last : next));
    };
    count();
    const stop = store.subscribe(() => {
      timer ??= setTimeout(count, DELAY_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
  return summary;
}

const keyOf = ({ cell, text, doubts }: DoubtfulInput) => [cell.id, text, doubts];

function isSame(one: GridSummary, other: GridSummary): boolean {
  const isSameList = (cells: readonly Cell[], others: readonly Cell[]) =>
    cells.length === others.length && cells.every((cell, index) => cell === others[index]);
  return (
    one.editable === other.editable &&
    one.entered === other.entered &&
    isSameList(one.blocked, other.blocked) &&
    isSameList(one.jumps, other.jumps) &&
    JSON.stringify(one.doubtful.map(keyOf)) === JSON.stringify(other.doubtful.map(keyOf))
  );
}
