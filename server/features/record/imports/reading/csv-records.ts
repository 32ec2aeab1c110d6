import { addressOfCell } from '#shared/domain/record/import/cell.ts';
import { LIMITS } from './limits.ts';
import { Unreadable } from './unreadable.ts';

/** Row of a CSV (from 0) with at least one filled cell. */
interface CsvRecord {
  row: number;
  cells: string[];
}

/** Name of the single sheet of a CSV. */
export const CSV_SHEET = 'CSV';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

// Bytes that a cell within the limit may have: three for a character, two for a quotation mark within a quoted cell.
const MAX_BYTES = LIMITS.characters * 3;

/**
 * Splits a CSV in UTF-8 (RFC 4180) into rows. Cells and bytes of a row are counted as they come, before any text is made of them;
 * empty rows are counted, but cost nothing. A quotation mark within a cell that does not begin with one is text, and so is one
 * after which a quoted cell goes on.
 */
export class CsvRecords {
  readonly #bytes: Buffer;
  readonly #delimiter: number;
  #at = 0;
  #row = 0;

  constructor(bytes: Buffer, delimiter: string) {
    this.#bytes = bytes;
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Returns the next row that is not empty; undefined at the end. @throws Unreadable */
  next(): CsvRecord | undefined {
    while (this.#at < this.#bytes.length) {
      const cells = this.#cells();
      this.#skipLineEnd();
      const row = this.#row++;
      if (cells.length > 0) return { row, cells };
    }
    return undefined;
  }

  // Returns no cells if all of them are empty.
  #cells(): string[] {
    const start = this.#at;
    const cells: string[] = [];
    let isEmpty = true;
    for (;;) {
      if (cells.length === LIMITS.columns) this.#refuse('too-many-columns', cells.length);
      const text = this.#cell(cells.length);
      if (text !== '') isEmpty = false;
      cells.push(text);
      if (this.#at - start > LIMITS.rowBytes) this.#refuse('row-too-long', 0);
      if (this.#bytes[this.#at] !== this.#delimiter) return isEmpty ? [] : cells;
      this.#at += 1;
    }
  }

  #cell(column: number): string {
    return this.#bytes[this.#at] === QUOTE ? this.#quotedCell(column) : this.#plainCell(this.#at, column);
  }

  #plainCell(start: number, column: number): string {
    const bytes = this.#bytes;
    let at = this.#at;
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === this.#delimiter || byte === LINE_FEED || byte === RETURN) break;
    }
    this.#at = at;
    if (at - start > MAX_BYTES) this.#refuse('cell-too-long', column);
    return bytes.toString('utf8', start, at);
  }

  #quotedCell(column: number): string {
    const start = this.#at;
    const bytes = this.#bytes;
    let doubled = 0;
    let at = bytes.indexOf(QUOTE, start + 1);
    for (; at >= 0 && bytes[at + 1] === QUOTE; at = bytes.indexOf(QUOTE, at + 2)) doubled += 1;
    if (at < 0) this.#refuse('broken-quotes', column);
    if (at - start - doubled > MAX_BYTES) this.#refuse('cell-too-long', column);
    this.#at = at + 1;
    if (!this.#isCellEnd()) return this.#plainCell(start, column);
    const text = bytes.toString('utf8', start + 1, at);
    return doubled === 0 ? text : text.replaceAll('""', '"');
  }

  #isCellEnd(): boolean {
    const byte = this.#bytes[this.#at];
    return byte === undefined || byte === this.#delimiter || byte === LINE_FEED || byte === RETURN;
  }

  #skipLineEnd(): void {
    if (this.#bytes[this.#at] === RETURN) this.#at += 1;
    if (this.#bytes[this.#at] === LINE_FEED && this.#at < this.#bytes.length) this.#at += 1;
  }

  #refuse(
    fault: 'too-many-columns' | 'row-too-long' | 'cell-too-long' | 'broken-quotes',
    column: number,
  ): never {
    throw new Unreadable(fault, `${CSV_SHEET}!${addressOfCell(this.#row, column)}`);
  }
}
