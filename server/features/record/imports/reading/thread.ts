import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { MergedRange } from '#shared/domain/record/import/cell.ts';
import type { SheetMapping } from '#shared/domain/record/import/mapping.ts';
import type { Reading, ReadingContext } from '#shared/domain/record/import/statement.ts';
import { StatementReader } from '#shared/domain/record/import/statement-reader.ts';
import { readFile } from './read-file.ts';
import { SheetInspector } from './sheet-inspector.ts';
import type { SheetReceiver } from './sheet-sink.ts';
import { MESSAGES_AHEAD, type ThreadMessage, type ThreadOrder } from './thread-messages.ts';
import { Unreadable } from './unreadable.ts';

// Entry point of the reading thread: a hostile file can neither stop the server nor exhaust its memory.
const post = (message: ThreadMessage) => parentPort?.postMessage(message);

const READINGS_AT_ONCE = 200;

/** Posts the readings of the mapped sheets. */
class Reader implements SheetReceiver {
  readonly #context: ReadingContext;
  readonly #sheets: readonly SheetMapping[];
  readonly #missing: Set<string>;
  readonly #processed: Int32Array;
  #sheet = 0;
  #sent = 0;
  #reader: StatementReader | undefined;
  #readings: Reading[] = [];

  constructor(context: ReadingContext, sheets: readonly SheetMapping[], processed: Int32Array) {
    this.#context = context;
    this.#processed = processed;
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

  /** @throws Unreadable if a mapped sheet is not in the file */
  finish(): void {
    const [name] = this.#missing;
    if (name !== undefined) throw new Unreadable('unknown-sheet', name);
  }

  #flush(): void {
    if (this.#readings.length === 0) return;
    post({ is: 'readings', sheet: this.#sheet, readings: this.#readings });
    this.#readings = [];
    this.#sent += 1;
    waitUntilProcessed(this.#processed, this.#sent - MESSAGES_AHEAD);
  }
}

// Backpressure: without it, a fast thread would fill the memory of the server and starve its other requests.
function waitUntilProcessed(processed: Int32Array, count: number): void {
  for (let now = Atomics.load(processed, 0); now < count; now = Atomics.load(processed, 0))
    Atomics.wait(processed, 0, now);
}

async function run({ task, processed }: ThreadOrder): Promise<void> {
  const bytes = readFileSync(task.path);
  if (task.task === 'look') {
    const inspector = new SheetInspector(task.context);
    const form = await readFile(bytes, inspector);
    if (inspector.seen.length === 0) throw new Unreadable('empty');
    post({ is: 'seen', form, sheets: inspector.seen });
    return;
  }
  const reader = new Reader(task.context, task.sheets, processed);
  await readFile(bytes, reader);
  reader.finish();
  post({ is: 'read' });
}

async function handle(order: ThreadOrder): Promise<void> {
  try {
    await run(order);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    post({ is: 'unreadable', fault: error.fault, at: error.at });
  }
}

// An exception here ends the thread; the caller gets its `error` event.
parentPort?.on('message', (order: ThreadOrder) => void handle(order));
