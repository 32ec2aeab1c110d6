import {
  addressOfCell,
  columnIn,
  DAYS_TO_1904,
  isBlank,
  NO_VALUE,
  type SheetCell,
} from '#shared/domain/record/import/cell.ts';
import { LIMITS } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import type { Workbook } from './workbook-parts.ts';
import { unescapeText, type XmlElement, type XmlHandlers } from './xml.ts';

type OnRow = (row: number, cells: (SheetCell | undefined)[], isHidden: boolean) => void;

/** Parses the XML of one sheet as a stream; passes each row on when it ends. */
export class SheetReader {
  readonly hiddenColumns = new Set<number>();
  readonly #name: string;
  readonly #workbook: Workbook;
  readonly #onRow: OnRow;
  readonly #elements: { count: number };
  #row = -1;
  #isHidden = false;
  #areRowsHidden = false;
  #column = -1;
  #cells: (SheetCell | undefined)[] = [];
  #type = '';
  #style = 0;
  #hasFormula = false;
  #text = '';
  #inside: 'value' | 'text' | 'nothing' = 'nothing';

  /** `elements` counts those of all sheets together. */
  constructor(name: string, workbook: Workbook, elements: { count: number }, onRow: OnRow) {
    this.#name = name;
    this.#workbook = workbook;
    this.#elements = elements;
    this.#onRow = onRow;
  }

  get handlers(): XmlHandlers {
    return {
      open: (element) => this.#open(element),
      text: (piece) => {
        if (this.#inside === 'nothing') return;
        this.#text += piece;
        // An escaped character, such as `_x0007_`, takes seven.
        if (this.#text.length > LIMITS.characters * 7) this.#refuse('cell-too-long');
      },
      close: (name, parent) => this.#close(name, parent),
    };
  }

  // An element counts in its own place only.
  #open({ name, parent, attributes }: XmlElement): void {
    this.#elements.count += 1;
    if (this.#elements.count > LIMITS.elements) this.#refuse('too-large');
    if (parent === 'sheetData') {
      if (name === 'row') this.#beginRow(attributes);
    } else if (parent === 'row') {
      if (name === 'c') this.#beginCell(attributes);
    } else if (parent === 'c') {
      if (name === 'f') this.#hasFormula = true;
      // Beside inline text a value says nothing.
      else if (name === 'v' && this.#type !== 'inlineStr') this.#inside = 'value';
    } else if (name === 't') {
      // Not the reading aids of `rPh`.
      if (this.#type === 'inlineStr' && (parent === 'is' || parent === 'r')) this.#inside = 'text';
    } else if (name === 'col' && parent === 'cols') this.#noteHiddenColumns(attributes);
    else if (name === 'sheetFormatPr') this.#areRowsHidden = isTrue(attributes['zeroHeight']);
  }

  #close(name: string, parent: string): void {
    if (name === 'v' || name === 't') this.#inside = 'nothing';
    else if (name === 'c' && parent === 'row') this.#endCell();
    else if (name === 'row' && parent === 'sheetData') this.#onRow(this.#row, this.#cells, this.#isHidden);
  }

  // Rows taken out by a filter are hidden too.
  #beginRow({ r, hidden, ht }: XmlElement['attributes']): void {
    this.#row = r === undefined ? this.#row + 1 : Number(r) - 1;
    if (!Number.isInteger(this.#row) || this.#row < 0) throw new Unreadable('broken-workbook', this.#name);
    this.#isHidden = hidden === undefined ? this.#areRowsHidden || ht === '0' : isTrue(hidden);
    this.#column = -1;
    this.#cells = [];
  }

  #noteHiddenColumns({ min, max, hidden, width }: XmlElement['attributes']): void {
    if (!isTrue(hidden) && width !== '0') return;
    for (let column = Number(min) - 1; column < Math.min(Number(max), LIMITS.columns); column++)
      this.hiddenColumns.add(column);
  }

  #beginCell({ r, t = 'n', s = '0' }: XmlElement['attributes']): void {
    this.#column = r === undefined ? this.#column + 1 : columnIn(r);
    if (this.#column < 0 || this.#column > 16_383) throw new Unreadable('broken-workbook', this.#name);
    this.#type = t;
    this.#style = Number(s);
    this.#hasFormula = false;
    this.#text = '';
  }

  #endCell(): void {
    const cell = this.#cell();
    if (cell === undefined) return;
    if (this.#column >= LIMITS.columns) {
      if (isBlank(cell)) return; // a space typed by mistake
      this.#refuse('too-many-columns');
    }
    this.#cells[this.#column] = cell;
  }

  #cell(): SheetCell | undefined {
    const text = this.#text;
    if (text === '') return this.#hasFormula && this.#type !== 'str' ? { error: NO_VALUE } : undefined;
    const computed = this.#hasFormula ? ({ isFormula: true } as const) : {};
    switch (this.#type) {
      case 's':
        return this.#workbook.texts[Number(text)];
      case 'b':
        return { flag: text === '1' || text === 'true', ...computed };
      case 'e':
        return { error: text.slice(0, 50) };
      case 'd':
        return text.slice(0, 10);
      case 'str':
        return this.#hasFormula ? { text: unescapeText(text), isFormula: true } : unescapeText(text);
      case 'inlineStr':
        return unescapeText(text);
      default:
        return this.#number(Number(text), computed);
    }
  }

  #number(number: number, computed: { isFormula?: true }): SheetCell {
    if (!Number.isFinite(number)) this.#refuse('broken-workbook');
    const as = this.#workbook.numbersAs[this.#style] ?? 'number';
    if (!this.#workbook.isFrom1904) return { number, as, ...computed };
    return as === 'day'
      ? { number: number + DAYS_TO_1904, as, ...computed }
      : { number, as, isFrom1904: true, ...computed };
  }

  #refuse(fault: 'cell-too-long' | 'too-many-columns' | 'too-large' | 'broken-workbook'): never {
    throw new Unreadable(
      fault,
      `${this.#name}!${addressOfCell(Math.max(0, this.#row), Math.max(0, this.#column))}`,
    );
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
