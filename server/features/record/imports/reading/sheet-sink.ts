import {
  addressOfCell,
  isBlank,
  type MergedRange,
  type SheetCell,
  textOfCell,
} from '#shared/domain/record/import/cell.ts';
import { LIMITS } from './limits.ts';
import { Unreadable } from './unreadable.ts';

/** Name of a sheet; `isHidden`: people who open the file do not see it. */
export interface SheetHead {
  name: string;
  isHidden: boolean;
}

/** Layout of a sheet, known at its end. */
export interface SheetLayout {
  merged: readonly MergedRange[];
  /** Columns (from 0) that people who open the file do not see. */
  hiddenColumns: ReadonlySet<number>;
}

/** Receiver of the sheets of a file while it is read. */
export interface SheetReceiver {
  /** Starts a sheet; returns false to skip it. */
  begin(sheet: SheetHead): boolean;
  /** A row (from 0) with at least one filled cell; nearly always in order. */
  row(row: number, cells: readonly (SheetCell | undefined)[], isHidden: boolean): void;
  end(layout: SheetLayout): void;
  /** Returns a promise if reading should wait for it before the next rows. */
  pause?(): Promise<void> | undefined;
}

const ROWS_PER_TURN = 500;

/** Passes rows on and enforces the limits of a file. */
export class LimitedReceiver {
  readonly #receiver: SheetReceiver;
  #sheet = '';
  #cells = 0;
  #rows = 0;

  constructor(receiver: SheetReceiver) {
    this.#receiver = receiver;
  }

  begin(sheet: SheetHead): boolean {
    this.#sheet = sheet.name;
    return this.#receiver.begin(sheet);
  }

  row(row: number, cells: readonly (SheetCell | undefined)[], isHidden = false): void {
    const at = (column: number) => `${this.#sheet}!${addressOfCell(row, column)}`;
    // Lengths first: whatever else is done with a text may take long for a long one.
    const long = cells.findIndex(isTooLong);
    if (long >= 0) throw new Unreadable('cell-too-long', at(long));
    const filled = cells.filter((cell) => !isBlank(cell)).length;
    if (filled === 0) return;
    this.#cells += filled;
    if (row >= LIMITS.rows) throw new Unreadable('too-many-rows', at(0));
    if (cells.length > LIMITS.columns) throw new Unreadable('too-many-columns', at(LIMITS.columns));
    if (this.#cells > LIMITS.cells) throw new Unreadable('too-many-cells', at(cells.length - 1));
    this.#receiver.row(row, cells, isHidden);
    this.#rows += 1;
  }

  end(layout: SheetLayout): void {
    this.#receiver.end(layout);
  }

  /** Returns a promise if reading should wait: for the receiver, or for the messages to this process. */
  pause(): Promise<void> | undefined {
    const pause = this.#receiver.pause?.();
    if (pause !== undefined || this.#rows < ROWS_PER_TURN) return pause;
    this.#rows = 0;
    return new Promise((resolve) => setImmediate(resolve));
  }
}

function isTooLong(cell: SheetCell | undefined): boolean {
  return (typeof cell === 'string' ? cell : textOfCell(cell)).length > LIMITS.characters;
}
