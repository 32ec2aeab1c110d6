import { useEffect, useState } from 'react';
import { jumpIn } from '../cells/find-jump-in-cell.ts';
import type { CellStore } from '../cells/cell-store.ts';
import type { Cell } from '../navigation/grid-layout.ts';

/** How far entering has come on a grid's day, and which of its cells somebody should look at again. */
interface Tally {
  /** The figures that may be entered. */
  open: number;
  /** Those of them that are stated for this very day, saved or on their way. */
  done: number;
  blocked: readonly Cell[];
  /** New figures that are very unlike the one before. */
  jumps: readonly Cell[];
}

function tallyOf(store: CellStore): Tally {
  const cells = [...store.cells].map((cell) => ({ cell, view: store.view(cell) }));
  const open = cells.filter(({ cell }) => cell.isOpen);
  const inOrder = (found: typeof cells) => found.map(({ cell }) => cell);
  return {
    open: open.length,
    done: open.filter(({ view }) => view.isNew && view.stated !== null && view.blocked === undefined).length,
    blocked: inOrder(cells.filter(({ view }) => view.blocked !== undefined)),
    jumps: inOrder(cells.filter(({ cell, view }) => view.blocked === undefined && jumpIn(cell, view))),
  };
}

// In milliseconds: counting hundreds of cells must not stand between a key and what it paints.
const LATER = 200;

/** The tally of a store, a moment after it changes. */
export function useTally(store: CellStore): Tally {
  const [tally, setTally] = useState(() => tallyOf(store));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      timer = undefined;
      const next = tallyOf(store);
      setTally((last) => (isSame(last, next) ? last : next));
    };
    count();
    const stop = store.subscribe(() => {
      timer ??= setTimeout(count, LATER);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
  return tally;
}

function isSame(one: Tally, other: Tally): boolean {
  const isSameList = (cells: readonly Cell[], others: readonly Cell[]) =>
    cells.length === others.length && cells.every((cell, index) => cell === others[index]);
  return (
    one.open === other.open &&
    one.done === other.done &&
    isSameList(one.blocked, other.blocked) &&
    isSameList(one.jumps, other.jumps)
  );
}
