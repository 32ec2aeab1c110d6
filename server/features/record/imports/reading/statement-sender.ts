import { leftUnread, openQuestions } from '#shared/domain/record/import/layout/open-questions.ts';
import type { SheetMapping } from '#shared/domain/record/import/mapping.ts';
import type { Reading, ReadingContext } from '#shared/domain/record/import/statement.ts';
import { StatementReader } from '#shared/domain/record/import/statement-reader.ts';
import { MESSAGES_AHEAD, type ProcessMessage, type UnsureSheet } from './process-messages.ts';
import { SheetInspector } from './sheet-inspector.ts';
import type { SheetHead, SheetLayout, SheetReceiver } from './sheet-sink.ts';
import { Unreadable } from './unreadable.ts';

const READINGS_AT_ONCE = 200;

/** Posts the readings of the mapped sheets, and looks at them again: what a mapping leaves open depends on the sheet. */
export class StatementSender implements SheetReceiver {
  readonly unsure: UnsureSheet[] = [];
  readonly #inspector: SheetInspector;
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
    this.#inspector = new SheetInspector(context);
    this.#post = post;
    this.#sheets = sheets;
    this.#missing = new Set(sheets.map(({ sheet }) => sheet));
  }

  begin(head: SheetHead): boolean {
    const { name } = head;
    this.#sheet = this.#sheets.findIndex(({ sheet }) => sheet === name);
    const mapping = this.#sheets[this.#sheet];
    if (mapping === undefined || !this.#missing.delete(name)) return false;
    this.#reader = new StatementReader(this.#context, mapping);
    return this.#inspector.begin(head);
  }

  row(row: number, cells: Parameters<SheetReceiver['row']>[1], isHidden: boolean): void {
    this.#inspector.row(row, cells, isHidden);
    for (const reading of this.#reader?.read(row, cells, isHidden) ?? []) this.#readings.push(reading);
    if (this.#readings.length >= READINGS_AT_ONCE) this.#flush();
  }

  end(layout: SheetLayout): void {
    this.#flush();
    this.#inspector.end(layout);
    const seen = this.#inspector.seen.at(-1);
    const mapping = this.#sheets[this.#sheet];
    if (mapping === undefined || seen === undefined || seen.name !== mapping.sheet) return;
    this.unsure.push({
      name: seen.name,
      questions: openQuestions(seen.questions, mapping, this.#context.day),
      // Who reads a hidden sheet has chosen it.
      notRead: leftUnread(
        { ...seen, guessed: seen.mapping },
        mapping,
        this.#reader?.passedOver.values() ?? [],
      ).filter(({ what, reason }) => !(what === 'sheet' && reason === 'hidden')),
    });
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
