import type { CellStore } from '../cells/cell-store.ts';
import type { Block } from '../paste/clipboard.ts';
import type { IsReadable } from '../paste/match-rows.ts';
import { type BlockPlacement, placeBlock } from '../paste/place-block.ts';
import type { Cell, Line } from './grid-layout.ts';
import { firstOrLast, type NavigableGrid, type Position, positionsBetween, step } from './navigation.ts';
import type { Selection } from './selection.ts';

/** Maps positions in the grid to its cells. `columns`: keys of the columns, from the left. */
export class CellPositions {
  readonly #store: CellStore;
  readonly #lines: readonly Line[];
  readonly #columns: readonly string[];

  constructor(store: CellStore, columns: readonly string[]) {
    this.#store = store;
    this.#lines = store.layout.lines;
    this.#columns = columns;
  }

  cellAt({ row, column }: Position): Cell | undefined {
    const line = this.#lines[row];
    return line?.kind === 'figures' ? line.cells.get(this.#columns[column] ?? '') : undefined;
  }

  /** Used by arrow keys, which also reach the explanations beside a figure. */
  get allCells(): NavigableGrid {
    return this.#navigable(({ row }) => this.#lines[row]?.kind === 'figures');
  }

  /** Used by selections, which skip headings and explanations. */
  get enteredCells(): NavigableGrid {
    return this.#navigable((position) => this.cellAt(position) !== undefined);
  }

  /** Used by Tab, Home and End: the figures, or the judgements if the position is one. */
  cellsLike(position: Position): NavigableGrid {
    const { part } = this.cellAt(position) ?? { part: 'figure' };
    return this.#navigable((other) => this.cellAt(other)?.part === part);
  }

  /** The first figure; undefined if there is none. */
  get first(): Position | undefined {
    const row = this.#lines.findIndex((line) => line.kind === 'figures');
    const column = this.#columns.findIndex((_, index) => this.cellAt({ row, column: index }) !== undefined);
    return row === -1 || column === -1 ? undefined : { row, column };
  }

  positionOf(cell: Cell): Position | undefined {
    const row = this.#lines.findIndex(
      (line) => line.kind === 'figures' && [...line.cells.values()].includes(cell),
    );
    const column = this.#columns.findIndex((_, index) => this.cellAt({ row, column: index }) === cell);
    return row === -1 ? undefined : { row, column };
  }

  /** The selected figures and judgements, line by line. */
  selectedCells({ anchor, corner }: Selection): Cell[][] {
    if (anchor === undefined || corner === undefined) return [];
    return positionsBetween(this.enteredCells, anchor, corner).map((line) =>
      line.flatMap((position) => this.cellAt(position) ?? []),
    );
  }

  /** Cells for the texts of a block, starting at the first selected cell; a single text goes to all selected cells. */
  placeBlock(block: Block, selection: Selection, isReadable: IsReadable): BlockPlacement {
    const [only] = block[0] ?? [];
    const isSingle = block.length === 1 && block[0]?.length === 1;
    if (isSingle && selection.isBlock && only !== undefined) {
      const part = selection.anchor && this.cellAt(selection.anchor)?.part;
      const texts = this.selectedCells(selection)
        .flat()
        .filter((cell) => part === undefined || cell.part === part)
        .map((cell) => ({ cell, text: only }));
      return { texts, skippedRows: 0, matchedBy: 'position' };
    }
    const { anchor, corner } = selection;
    const start = {
      row: Math.min(anchor?.row ?? 0, corner?.row ?? 0),
      column: Math.min(anchor?.column ?? 0, corner?.column ?? 0),
    };
    const area = { lines: this.#lines, columns: this.#columns };
    return placeBlock(block, { layout: this.#store.layout, area, start, isReadable });
  }

  /** Columns to fill down, each beginning with its source: the first selected cell, or the cell above a single one. */
  columnsToFill(selection: Selection): (Cell | undefined)[][] {
    const { anchor } = selection;
    if (anchor === undefined) return [];
    if (!selection.isBlock) {
      const above = step(this.cellsLike(anchor), anchor, 'up');
      return above === anchor ? [] : [[this.cellAt(above), this.cellAt(anchor)]];
    }
    const lines = this.selectedCells(selection);
    return (lines[0] ?? []).map((_, column) => lines.map((line) => line[column]));
  }

  selectAll(selection: Selection): void {
    const anywhere = { row: 0, column: 0 };
    const cells = this.cellsLike(selection.anchor ?? anywhere);
    const first = firstOrLast(cells, anywhere, false, true);
    const last = firstOrLast(cells, anywhere, true, true);
    if (!first || !last) return;
    selection.start(first);
    selection.extend(last);
  }

  #navigable(isStop: (position: Position) => boolean): NavigableGrid {
    return {
      rows: this.#lines.length,
      columns: this.#columns.length,
      isStop,
      isFilled: (position) => {
        const cell = this.cellAt(position);
        return cell === undefined || this.#store.view(cell).content !== null;
      },
    };
  }
}
