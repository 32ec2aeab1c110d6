import type { Place } from './moves.ts';

/** The cells that are chosen: from the one where it began to a corner. One cell as a rule. */
export class Selection {
  readonly #listeners = new Set<() => void>();
  #anchor: Place | undefined;
  #corner: Place | undefined;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get anchor(): Place | undefined {
    return this.#anchor;
  }

  get corner(): Place | undefined {
    return this.#corner;
  }

  /** Whether more than one cell is chosen. */
  get isBlock(): boolean {
    const [anchor, corner] = [this.#anchor, this.#corner];
    return (
      anchor !== undefined &&
      corner !== undefined &&
      (anchor.row !== corner.row || anchor.column !== corner.column)
    );
  }

  /** Whether a place lies in a block that is chosen. */
  has({ row, column }: Place): boolean {
    const [anchor, corner] = [this.#anchor, this.#corner];
    if (anchor === undefined || corner === undefined || !this.isBlock) return false;
    return isAmong(row, anchor.row, corner.row) && isAmong(column, anchor.column, corner.column);
  }

  start(place: Place): void {
    this.#anchor = place;
    this.#move(place);
  }

  extend(corner: Place): void {
    if (this.#anchor === undefined) this.#anchor = corner;
    this.#move(corner);
  }

  #move(corner: Place): void {
    this.#corner = corner;
    for (const listener of this.#listeners) listener();
  }
}

function isAmong(index: number, one: number, other: number): boolean {
  return index >= Math.min(one, other) && index <= Math.max(one, other);
}
