import {
  addressOfCell,
  isBlank,
  type MergedRange,
  type SheetCell,
} from '#shared/domain/record/import/cell.ts';
import { LIMITS } from './limits.ts';
import { Unreadable } from './unreadable.ts';

/** Receiver of the sheets of a file while it is read. */
export interface SheetReceiver {
  /** Starts a sheet; returns false to skip it. */
  begin(name: string): boolean;
  /** A row (from 0) with at least one filled cell, in order. */
  row(row: number, cells: readonly (SheetCell | undefined)[]): void;
  end(merged: readonly MergedRange[]): void;
}

/** Passes rows on and enforces the limits of a file. */
export class LimitedReceiver {
  readonly #receiver: SheetReceiver;
  #sheet = '';
  #cells = 0;

  constructor(receiver: SheetReceiver) {
    this.#receiver = receiver;
  }

  begin(name: string): boolean {
    this.#sheet = name;
    return this.#receiver.begin(name);
  }

  row(row: number, cells: readonly (SheetCell | undefined)[]): void {
    const filled = cells.filter((cell) => !isBlank(cell)).length;
    if (filled === 0) return;
    this.#cells += filled;
    const at = (column: number) => `${this.#sheet}!${addressOfCell(row, column)}`;
    if (row >= LIMITS.rows) throw new Unreadable('too-many-rows', at(0));
    if (cells.length > LIMITS.columns) throw new Unreadable('too-many-columns', at(LIMITS.columns));
    if (this.#cells > LIMITS.cells) throw new Unreadable('too-many-cells', at(cells.length - 1));
    const long = cells.findIndex((cell) => typeof cell === 'string' && cell.length > LIMITS.characters);
    if (long >= 0) throw new Unreadable('cell-too-long', at(long));
    this.#receiver.row(row, cells);
  }

  end(merged: readonly MergedRange[]): void {
    this.#receiver.end(merged);
  }
}
