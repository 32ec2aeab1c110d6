import {
  addressOfCell,
  type MergedRange,
  NO_VALUE,
  type SheetCell,
} from '#shared/domain/record/import/cell.ts';
import { LIMITS } from './limits.ts';
import type { LimitedReceiver } from './sheet-sink.ts';
import { Unreadable } from './unreadable.ts';
import { readWorkbook, type Workbook } from './workbook-parts.ts';
import { readXml, unescapeText, type XmlHandlers } from './xml.ts';
import { ZipParts } from './zip-parts.ts';

/** Reads the cells of a workbook, sheet by sheet and row by row. @throws Unreadable */
export async function readXlsx(bytes: Buffer, receiver: LimitedReceiver): Promise<void> {
  const parts = new ZipParts(bytes);
  const workbook = await readWorkbook(parts);
  const elements = { count: 0 };
  for (const { name, part } of workbook.sheets) {
    if (!receiver.begin(name)) continue;
    const reader = new SheetReader(name, workbook, receiver, elements);
    await readXml(part, paced(parts.text(part), receiver), reader.handlers);
    receiver.end(reader.merged);
  }
}

// The rows of a piece have been received when the next piece is asked for.
async function* paced(pieces: AsyncIterable<string>, receiver: LimitedReceiver): AsyncGenerator<string> {
  for await (const piece of pieces) {
    yield piece;
    const pause = receiver.pause();
    if (pause !== undefined) await pause;
  }
}

const MAX_MERGED = 10_000;

/** Parses the XML of one sheet as a stream; passes each row on when it ends. */
class SheetReader {
  readonly merged: MergedRange[] = [];
  readonly #name: string;
  readonly #workbook: Workbook;
  readonly #receiver: LimitedReceiver;
  readonly #elements: { count: number };
  #row = -1;
  #column = -1;
  #cells: (SheetCell | undefined)[] = [];
  #type = '';
  #style = 0;
  #hasFormula = false;
  #text = '';
  #inside: 'value' | 'text' | 'nothing' = 'nothing';

  /** `elements` counts those of all sheets together. */
  constructor(name: string, workbook: Workbook, receiver: LimitedReceiver, elements: { count: number }) {
    this.#name = name;
    this.#workbook = workbook;
    this.#receiver = receiver;
    this.#elements = elements;
  }

  get handlers(): XmlHandlers {
    return {
      open: (name, attributes) => this.#open(name, attributes),
      text: (piece) => {
        if (this.#inside === 'nothing') return;
        this.#text += piece;
        // An escaped character, such as `_x0007_`, takes seven.
        if (this.#text.length > LIMITS.characters * 7) this.#refuse('cell-too-long');
      },
      close: (name) => this.#close(name),
    };
  }

  #open(name: string, attributes: Record<string, string>): void {
    this.#elements.count += 1;
    if (this.#elements.count > LIMITS.elements) this.#refuse('too-large');
    if (name === 'row') this.#beginRow(attributes['r']);
    else if (name === 'c') this.#beginCell(attributes);
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'v') this.#inside = 'value';
    else if (name === 't') this.#inside = 'text';
    else if (name === 'mergeCell') this.#merge(attributes['ref'] ?? '');
  }

  #close(name: string): void {
    if (name === 'v' || name === 't') this.#inside = 'nothing';
    else if (name === 'c') this.#endCell();
    else if (name === 'row') this.#receiver.row(this.#row, this.#cells);
  }

  #beginRow(number: string | undefined): void {
    this.#row = number === undefined ? this.#row + 1 : Number(number) - 1;
    if (!Number.isInteger(this.#row) || this.#row < 0) throw new Unreadable('broken-workbook', this.#name);
    this.#column = -1;
    this.#cells = [];
  }

  #beginCell({ r, t = 'n', s = '0' }: Record<string, string>): void {
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
    if (this.#column >= LIMITS.columns) this.#refuse('too-many-columns');
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
    const from1900 = as === 'day' && this.#workbook.isFrom1904 ? number + 1462 : number;
    return { number: from1900, as, ...computed };
  }

  #merge(reference: string): void {
    const [, from = '', to = ''] = /^\$?([A-Z]+\$?\d+):\$?([A-Z]+\$?\d+)$/.exec(reference) ?? [];
    if (from === '' || this.merged.length >= MAX_MERGED) return;
    this.merged.push({ top: rowIn(from), left: columnIn(from), bottom: rowIn(to), right: columnIn(to) });
  }

  #refuse(fault: 'cell-too-long' | 'too-many-columns' | 'too-large' | 'broken-workbook'): never {
    throw new Unreadable(
      fault,
      `${this.#name}!${addressOfCell(Math.max(0, this.#row), Math.max(0, this.#column))}`,
    );
  }
}

function columnIn(address: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(address)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function rowIn(address: string): number {
  return Number(/\d+$/.exec(address)?.[0] ?? 0) - 1;
}
