import { setImmediate } from 'node:timers/promises';
import type { TFunction } from 'i18next';
import type { CsvProfile } from '#shared/contract/reporting/exports.ts';
import { type Cell, type Column, joinParts, type Table } from './table.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * A table as CSV (RFC 4180), page by page. `rfc4180`, for programs: comma, decimal point, ISO dates, codes, column keys.
 * `excel-vi`, for a Vietnamese Excel: semicolon, decimal comma, dd/mm/yyyy, words. Both UTF-8 with CRLF and usually a BOM (`mark`).
 * Spreadsheets read `17.10` as 17.1, which is another indicator, and `06901` as 6901, also in quotes: codes for people have a word
 * before them, `CT 17.10`.
 */
export async function* writeCsv(
  table: Table,
  profile: CsvProfile,
  words: TFunction,
  mark: typeof BYTE_ORDER_MARK | '' = BYTE_ORDER_MARK,
): AsyncGenerator<Uint8Array> {
  const separator = profile === 'rfc4180' ? ',' : ';';
  const write = table.columns.map((column) => cellWriter(column, profile, words));
  const headings = table.columns.map(({ key, heading }) =>
    profile === 'rfc4180' ? key : writeText(heading(words)),
  );
  yield Buffer.from(mark + headings.join(separator) + LINE_END);
  const page = new PageBytes();
  for (const rows of table.pages()) {
    for (const row of rows) page.add(writeRow(row, write, separator));
    if (page.isEmpty) continue;
    yield page.take();
    await setImmediate(); // others are served between two pages
  }
}

const USUAL_PAGE_BYTES = 64 * 1024;
const MAX_BYTES_OF_UNIT = 3; // UTF-8 bytes per UTF-16 code unit

/**
 * Byte buffer of a page. Lines are copied at once, so no string survives a minor garbage collection: survivors stay in
 * memory for long, more than a hundred megabytes for a million rows.
 */
class PageBytes {
  #bytes = Buffer.allocUnsafeSlow(USUAL_PAGE_BYTES);
  #length = 0;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(line: string): void {
    const needed = this.#length + line.length * MAX_BYTES_OF_UNIT;
    if (needed > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(needed * 2);
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    this.#length += this.#bytes.write(line, this.#length);
  }

  /** Returns the bytes and starts a new buffer, because the receiver may send them slowly. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#bytes = Buffer.allocUnsafeSlow(USUAL_PAGE_BYTES);
    this.#length = 0;
    return taken;
  }
}

// Not String(): V8 keeps its results in a number cache, where they survive minor garbage collections (40 MB for a million
// rows). JSON.stringify writes the same decimals.
const writeNumber: CellWriter = (cell) => JSON.stringify(cell);

function writeRow(row: readonly Cell[], write: readonly CellWriter[], separator: string): string {
  let line = '';
  for (let i = 0; i < write.length; i++) {
    const cell = row[i];
    if (i > 0) line += separator;
    if (cell !== null && cell !== undefined) line += write[i]?.(cell);
  }
  return line + LINE_END;
}

type CellWriter = (cell: NonNullable<Cell>) => string;

function cellWriter({ kind, words: group }: Column, profile: CsvProfile, words: TFunction): CellWriter {
  const isForPeople = profile === 'excel-vi';
  const number: CellWriter = isForPeople ? (cell) => writeNumber(cell).replace('.', ',') : writeNumber;
  const flag: CellWriter = isForPeople ? (cell) => words(cell ? 'status.yes' : 'status.no') : String;
  const text: CellWriter = (cell) => writeText(String(cell));
  switch (kind) {
    case 'number':
      return number;
    case 'flag':
      return flag;
    case 'text':
    case 'code':
      return text;
    case 'commune':
    case 'indicator':
      return isForPeople ? (cell) => writeText(words(`files.code.${kind}`, { code: String(cell) })) : text;
    case 'day':
      return isForPeople ? (cell) => vietnameseDay(String(cell)) : String;
    case 'moment':
      return isForPeople ? (cell) => vietnameseMoment(String(cell)) : String;
    case 'word':
      return isForPeople ? (cell) => writeText(words(`${group}.${cell}`)) : String;
    case 'value': {
      const single: CellWriter = (cell) =>
        typeof cell === 'number' ? number(cell) : typeof cell === 'boolean' ? flag(cell) : String(cell);
      return (cell) => {
        if (Array.isArray(cell)) return text(joinParts(cell, single));
        return typeof cell === 'string' ? text(cell) : single(cell);
      };
    }
  }
}

// A cell that a spreadsheet would run as a formula, also after spaces and with full-width signs.
const FORMULA = /^(?:[\t\r]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;
const NEEDS_QUOTES = /[",;\r\n\t]|^\s|\s$/;
// Text that a spreadsheet would read as a number, date or time. With quotes, some readers keep it as text.
const LOOKS_LIKE_NUMBER = /^[\d\s.,:/%-]+(?:e\d+)?$/i;

/** Text as a CSV cell. A leading apostrophe disarms formulas; quotes are added if a reader could misread the text. */
export function writeText(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  if (!NEEDS_QUOTES.test(harmless) && !LOOKS_LIKE_NUMBER.test(harmless)) return harmless;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** Day in Vietnamese format, e.g. `24/01/2024`. */
export function vietnameseDay(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

const OFFSET_OF_VIETNAM = 7 * 3600 * 1000; // no daylight saving since 1975

/** Moment in Vietnamese local time, e.g. `24/01/2024 09:00:00`. */
export function vietnameseMoment(moment: string): string {
  const local = new Date(Date.parse(moment) + OFFSET_OF_VIETNAM).toISOString();
  return `${vietnameseDay(local)} ${local.slice(11, 19)}`;
}
