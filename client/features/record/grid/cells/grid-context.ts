import { createContext, use, useSyncExternalStore } from 'react';
import type { GridEditor } from '../editing/grid-editor.ts';
import type { CellInput } from '../editing/make-edit.ts';
import type { JudgementDrafts } from '../judgements/judgement-drafts.ts';
import type { Sitting } from '../judgements/sitting.ts';
import type { Cell } from '../navigation/grid-layout.ts';
import type { Selection } from '../navigation/selection.ts';
import type { CellStore } from './cell-store.ts';
import type { CellView } from './cell-view.ts';

/** `replace`: opened by typing over the old text; `edit`: opened with the old text. */
type EditorStart = 'replace' | 'edit';

/** State that the components of one grid share. */
export interface GridParts {
  store: CellStore;
  selection: Selection;
  gridEditor: GridEditor;
  /** Judgements that wait for their reason. */
  drafts: JudgementDrafts;
  sitting: Sitting;
  /** How the next cell editor opens, and the input of the open one. */
  cellEditor: { start: EditorStart; typed: CellInput | undefined };
}

export const GridContext = createContext<GridParts | undefined>(undefined);

export function useGrid(): GridParts {
  const parts = use(GridContext);
  if (parts === undefined) throw new Error('useGrid must be called within GridContext');
  return parts;
}

export function useCellView(cell: Cell): CellView {
  const { store } = useGrid();
  return useSyncExternalStore(store.subscribe, () => store.view(cell));
}
