import type { Position } from './navigation.ts';

/** Rectangle of selected cells, from the anchor to the opposite corner; usually one cell. */
export class Selection {
  readonly #listeners = new Set<() => void>();
  #anchor: Position | undefined;
  #corner: Position | undefined;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get anchor(): Position | undefined {
    return this.#anchor;
  }

  get corner(): Position | undefined {
    return this.#corner;
  }

  /** Whether more than one cell is selected. */
  get isBlock(): boolean {
    const [anchor, corner] = [this.#anchor, this.#corner];
    return (
      anchor !== undefined &&
      corner !== undefined &&
      (anchor.row !== corner.row || anchor.column !== corner.column)
    );
  }

  /** Whether a position is part of a selection of several cells. */
  has({ row, column }: Position): boolean {
    const [anchor, corner] = [this.#anchor, this.#corner];
    if (anchor === undefined || corner === undefined || !this.isBlock) return false;
    return isBetween(row, anchor.row, corner.row) && isBetween(column, anchor.column, corner.column);
  }

  start(position: Position): void {
    this.#anchor = position;
    this.#moveCorner(position);
  }

  extend(corner: Position): void {
    if (this.#anchor === undefined) this.#anchor = corner;
    this.#moveCorner(corner);
  }

  #moveCorner(corner: Position): void {
    this.#corner = corner;
    for (const listener of this.#listeners) listener();
  }
}

function isBetween(index: number, one: number, other: number): boolean {
  return index >= Math.min(one, other) && index <= Math.max(one, other);
}
