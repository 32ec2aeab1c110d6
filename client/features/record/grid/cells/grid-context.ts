import { createContext, use, useSyncExternalStore } from 'react';
import type { Entering, Typed } from '../editing/entering.ts';
import type { Cell } from '../navigation/grid-layout.ts';
import type { Selection } from '../navigation/selection.ts';
import type { CellView } from './cell-view.ts';
import type { CellStore } from './cell-store.ts';

/** How an editor began: by typing, which replaces what stood there, or by going into it. */
type EditorStart = 'replace' | 'edit';

/** What the parts of one grid share. */
export interface GridParts {
  store: CellStore;
  selection: Selection;
  entering: Entering;
  /** How the next editor begins, and what is typed in the one that is open. */
  editor: { start: EditorStart; typed: Typed | undefined };
}

export const GridContext = createContext<GridParts | undefined>(undefined);

export function useGrid(): GridParts {
  const parts = use(GridContext);
  if (parts === undefined) throw new Error('useGrid needs a grid around it');
  return parts;
}

/** What a cell shows, as it changes. */
export function useCellView(cell: Cell): CellView {
  const { store } = useGrid();
  return useSyncExternalStore(store.subscribe, () => store.view(cell));
}
