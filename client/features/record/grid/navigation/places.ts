import type { CellStore } from '../cells/cell-store.ts';
import type { IsRead } from '../paste/align-block.ts';
import type { Block } from '../paste/block.ts';
import { type LaidBlock, layBlock } from '../paste/lay-block.ts';
import type { Cell, Line } from './grid-layout.ts';
import { between, edge, type Ground, type Place, step } from './moves.ts';
import type { Selection } from './selection.ts';

/** The cells of a grid by their places: `columns` are the keys of its columns, from the first. */
export class Places {
  readonly #store: CellStore;
  readonly #lines: readonly Line[];
  readonly #columns: readonly string[];

  constructor(store: CellStore, columns: readonly string[]) {
    this.#store = store;
    this.#lines = store.layout.lines;
    this.#columns = columns;
  }

  cellAt({ row, column }: Place): Cell | undefined {
    const line = this.#lines[row];
    return line?.kind === 'figures' ? line.cells.get(this.#columns[column] ?? '') : undefined;
  }

  /** For arrows: every cell of a line of figures, so that what explains a figure can be reached too. */
  get ground(): Ground {
    return this.#ground(({ row }) => this.#lines[row]?.kind === 'figures');
  }

  /** For what goes from figure to figure. */
  get figures(): Ground {
    return this.#ground((place) => this.cellAt(place) !== undefined);
  }

  /** The first figure that can be entered; undefined where none can. */
  get first(): Place | undefined {
    const row = this.#lines.findIndex((line) => line.kind === 'figures');
    const column = this.#columns.findIndex((_, index) => this.cellAt({ row, column: index }) !== undefined);
    return row === -1 || column === -1 ? undefined : { row, column };
  }

  placeOf(cell: Cell): Place | undefined {
    const row = this.#lines.findIndex(
      (line) => line.kind === 'figures' && [...line.cells.values()].includes(cell),
    );
    const column = this.#columns.findIndex((_, index) => this.cellAt({ row, column: index }) === cell);
    return row === -1 ? undefined : { row, column };
  }

  /** The figures of the block that is chosen, line by line. */
  chosen({ anchor, corner }: Selection): Cell[][] {
    if (anchor === undefined || corner === undefined) return [];
    return between(this.figures, anchor, corner).map((line) =>
      line.flatMap((place) => this.cellAt(place) ?? []),
    );
  }

  /** Where the texts of a block go, from the first chosen cell on; a single text into every chosen cell. */
  lay(block: Block, selection: Selection, isRead: IsRead): LaidBlock {
    const [only] = block[0] ?? [];
    const isSingle = block.length === 1 && block[0]?.length === 1;
    if (isSingle && selection.isBlock && only !== undefined) {
      const texts = this.chosen(selection)
        .flat()
        .map((cell) => ({ cell, text: only }));
      return { texts, headings: 0, way: 'place' };
    }
    const { anchor, corner } = selection;
    const start = {
      row: Math.min(anchor?.row ?? 0, corner?.row ?? 0),
      column: Math.min(anchor?.column ?? 0, corner?.column ?? 0),
    };
    const field = { lines: this.#lines, columns: this.#columns };
    return layBlock(block, { layout: this.#store.layout, field, start, isRead });
  }

  /** The columns that filling down goes along, each from its source: the first chosen, or above a single one. */
  columnsToFill(selection: Selection): (Cell | undefined)[][] {
    const { anchor } = selection;
    if (anchor === undefined) return [];
    if (!selection.isBlock) {
      const above = step(this.figures, anchor, 'up');
      return above === anchor ? [] : [[this.cellAt(above), this.cellAt(anchor)]];
    }
    const lines = this.chosen(selection);
    return (lines[0] ?? []).map((_, column) => lines.map((line) => line[column]));
  }

  chooseAll(selection: Selection): void {
    const outside = { row: 0, column: 0 };
    const first = edge(this.figures, outside, false, true);
    const last = edge(this.figures, outside, true, true);
    if (!first || !last) return;
    selection.start(first);
    selection.extend(last);
  }

  #ground(isFigure: (place: Place) => boolean): Ground {
    return {
      rows: this.#lines.length,
      columns: this.#columns.length,
      isFigure,
      isFilled: (place) => {
        const cell = this.cellAt(place);
        return cell === undefined || this.#store.view(cell).stated !== null;
      },
    };
  }
}
