import type { MergedRange } from '#shared/domain/record/import/cell.ts';
import type { SheetMapping } from '#shared/domain/record/import/mapping.ts';
import type { Reading, ReadingContext } from '#shared/domain/record/import/statement.ts';
import { StatementReader } from '#shared/domain/record/import/statement-reader.ts';
import { MESSAGES_AHEAD, type ProcessMessage } from './process-messages.ts';
import type { SheetReceiver } from './sheet-sink.ts';
import { Unreadable } from './unreadable.ts';

const READINGS_AT_ONCE = 200;

/** Posts the readings of the mapped sheets. */
export class StatementSender implements SheetReceiver {
  readonly #context: ReadingContext;
  readonly #sheets: readonly SheetMapping[];
  readonly #missing: Set<string>;
  readonly #post: (message: ProcessMessage) => void;
  #sheet = 0;
  #ahead = 0;
  #goOn: (() => void) | undefined;
  #reader: StatementReader | undefined;
  #readings: Reading[] = [];

  constructor(
    context: ReadingContext,
    sheets: readonly SheetMapping[],
    post: (message: ProcessMessage) => void,
  ) {
    this.#context = context;
    this.#post = post;
    this.#sheets = sheets;
    this.#missing = new Set(sheets.map(({ sheet }) => sheet));
  }

  begin(name: string): boolean {
    this.#sheet = this.#sheets.findIndex(({ sheet }) => sheet === name);
    const mapping = this.#sheets[this.#sheet];
    if (mapping === undefined || !this.#missing.delete(name)) return false;
    this.#reader = new StatementReader(this.#context, mapping);
    return true;
  }

  row(row: number, cells: Parameters<SheetReceiver['row']>[1]): void {
    for (const reading of this.#reader?.read(row, cells) ?? []) this.#readings.push(reading);
    if (this.#readings.length >= READINGS_AT_ONCE) this.#flush();
  }

  end(_merged: readonly MergedRange[]): void {
    this.#flush();
  }

  /** Backpressure: without it, a fast process would fill the memory of the server and starve its other requests. */
  pause(): Promise<void> | undefined {
    if (this.#ahead <= MESSAGES_AHEAD) return undefined;
    return new Promise((resolve) => {
      this.#goOn = resolve;
    });
  }

  /** Counts a message that the server has processed. */
  processed(): void {
    this.#ahead -= 1;
    if (this.#ahead > MESSAGES_AHEAD) return;
    this.#goOn?.();
    this.#goOn = undefined;
  }

  /** @throws Unreadable if a mapped sheet is not in the file */
  finish(): void {
    const [name] = this.#missing;
    if (name !== undefined) throw new Unreadable('unknown-sheet', name);
  }

  #flush(): void {
    if (this.#readings.length === 0) return;
    this.#post({ is: 'readings', sheet: this.#sheet, readings: this.#readings });
    this.#readings = [];
    this.#ahead += 1;
  }
}
