import { createHash } from 'node:crypto';
import { isBlank, type SheetCell, type SheetRow, textOfCell } from '#shared/domain/record/import/cell.ts';
import { fingerprintOf, guessMapping } from '#shared/domain/record/import/guess-mapping.ts';
import type { ReadingContext } from '#shared/domain/record/import/statement.ts';
import { LIMITS } from './limits.ts';
import type { SeenSheet } from './process-messages.ts';
import type { SheetHead, SheetLayout, SheetReceiver } from './sheet-sink.ts';
import { Unreadable } from './unreadable.ts';

const SAMPLE_ROWS = 300;
const PREVIEW_ROWS = 40;
const PREVIEW_CHARACTERS = 200;
// Longer than any name or heading; what is looked for in longer texts would take time and find nothing.
const SAMPLE_CHARACTERS = 1000;

/** Keeps the first rows of every sheet, counts the rest, and guesses the mapping. */
export class SheetInspector implements SheetReceiver {
  readonly seen: SeenSheet[] = [];
  readonly #context: ReadingContext;
  #head: SheetHead = { name: '', isHidden: false };
  #hiddenRows = 0;
  #sample: SheetRow[] = [];
  #rows = 0;
  #columns = 0;
  #previewed = 0;

  constructor(context: ReadingContext) {
    this.#context = context;
  }

  begin(head: SheetHead): boolean {
    this.#head = head;
    this.#hiddenRows = 0;
    this.#sample = [];
    this.#rows = 0;
    this.#columns = 0;
    return true;
  }

  row(row: number, cells: readonly (SheetCell | undefined)[], isHidden: boolean): void {
    this.#rows = Math.max(this.#rows, row + 1);
    if (isHidden) {
      if (cells.some((cell) => !isBlank(cell))) this.#hiddenRows += 1;
      return;
    }
    this.#columns = Math.max(this.#columns, cells.length);
    if (row >= SAMPLE_ROWS) return;
    while (this.#sample.length < row) this.#sample.push([]);
    this.#sample[row] = [...cells].map(shortened);
  }

  end({ merged, hiddenColumns }: SheetLayout): void {
    if (this.#rows === 0) return; // empty sheet
    const { set, communes } = this.#context;
    const hidden = { hiddenRows: this.#hiddenRows, hiddenColumns };
    const sample = { ...this.#head, rows: this.#sample, merged, ...hidden };
    const guess = guessMapping(sample, set, communes);
    const preview = this.#sample
      .slice(0, Math.max(PREVIEW_ROWS, guess.mapping.firstRow + 10))
      .map((cells) => [...cells].map((cell) => textOfCell(cell).slice(0, PREVIEW_CHARACTERS)));
    this.#countPreview(preview);
    const columns = Math.min(this.#columns, LIMITS.columns);
    const fingerprint = createHash('sha256').update(fingerprintOf(set.id, guess)).digest('hex');
    this.seen.push({ ...this.#head, rows: this.#rows, columns, preview, ...guess, fingerprint });
  }

  // Fifty sheets of long texts that a workbook stores once would be more than the server should hold for an answer.
  #countPreview(preview: readonly string[][]): void {
    for (const cells of preview) for (const text of cells) this.#previewed += text.length;
    if (this.#previewed > LIMITS.previewCharacters) throw new Unreadable('too-large', this.#head.name);
  }
}

function shortened(cell: SheetCell | undefined): SheetCell | undefined {
  if (typeof cell === 'string') return cell.slice(0, SAMPLE_CHARACTERS);
  return typeof cell === 'object' && 'text' in cell
    ? { ...cell, text: cell.text.slice(0, SAMPLE_CHARACTERS) }
    : cell;
}
