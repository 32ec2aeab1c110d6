import { isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import { CSV_SHEET, CsvRecords } from './csv-records.ts';
import type { LimitedReceiver } from './sheet-sink.ts';
import { Unreadable } from './unreadable.ts';

/** Detected encoding and delimiter of a CSV. */
export interface CsvForm {
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  delimiter: ',' | ';' | '\t';
}

/** Reads a CSV (comma, semicolon or tab) row by row. @throws Unreadable */
export async function readCsv(file: Buffer, receiver: LimitedReceiver): Promise<CsvForm> {
  const { bytes, encoding } = inUtf8(file);
  const delimiter = detectDelimiter(bytes.toString('utf8', 0, DETECTION_BYTES));
  receiver.begin({ name: CSV_SHEET, isHidden: false });
  const records = new CsvRecords(bytes, delimiter);
  let isEmpty = true;
  for (let record = records.next(); record !== undefined; record = records.next()) {
    isEmpty = false;
    receiver.row(record.row, record.cells.map(withoutGuard));
    const pause = receiver.pause();
    if (pause !== undefined) await pause;
  }
  if (isEmpty) throw new Unreadable('empty');
  receiver.end({ merged: [], hiddenColumns: new Set() });
  return { encoding, delimiter };
}

// Our own files, and others, put an apostrophe before a text that a spreadsheet would take for a formula.
function withoutGuard(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

function inUtf8(file: Buffer): { bytes: Buffer; encoding: CsvForm['encoding'] } {
  if (file[0] === 0xff && file[1] === 0xfe)
    return { bytes: fromUtf16(file.subarray(2)), encoding: 'utf-16le' };
  if (file[0] === 0xfe && file[1] === 0xff) {
    const even = file.subarray(2, file.length - (file.length % 2));
    return { bytes: fromUtf16(even.swap16()), encoding: 'utf-16be' };
  }
  if (!isUtf8(file)) throw new Unreadable('not-utf8', `${CSV_SHEET}!A${lineOfFirstFault(file)}`);
  const hasMark = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf;
  return { bytes: hasMark ? file.subarray(3) : file, encoding: 'utf-8' };
}

const PIECE = 64 * 1024;

// In pieces: the text of the whole file would take half of the heap.
function fromUtf16(bytes: Buffer): Buffer {
  const decoder = new StringDecoder('utf16le');
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(Buffer.from(decoder.write(bytes.subarray(at, at + PIECE))));
  return Buffer.concat(pieces);
}

// In UTF-8, the byte of a line feed is never part of another character, so lines can be checked separately. Whole pieces are
// checked first: a file may consist of line feeds.
function lineOfFirstFault(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; ) {
    const piece = bytes.subarray(start, afterLineFeed(bytes, start + PIECE));
    if (!isUtf8(piece)) return line + lineInPiece(piece);
    line += countLineFeeds(piece);
    start += piece.length;
  }
  return line;
}

function lineInPiece(piece: Buffer): number {
  let line = 0;
  for (let start = 0; start < piece.length; line++) {
    const next = afterLineFeed(piece, start);
    if (!isUtf8(piece.subarray(start, next))) return line;
    start = next;
  }
  return line;
}

function afterLineFeed(bytes: Buffer, from: number): number {
  const at = bytes.indexOf(LINE_FEED, from);
  return at < 0 ? bytes.length : at + 1;
}

function countLineFeeds(piece: Buffer): number {
  let count = 0;
  for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}

const LINE_FEED = 0x0a;
const DETECTION_BYTES = 64 * 1024;

// Scores each delimiter by its count outside quotes per line. The number of lines with the same count weighs more than the count,
// so that commas within a long note do not win.
function detectDelimiter(text: string): CsvForm['delimiter'] {
  const counts = countPerLine(text);
  const scored = DELIMITERS.map((delimiter, i) => {
    const perLine = counts.map((line) => line[i] ?? 0).filter((count) => count > 0);
    const usual = perLine.toSorted((a, b) => a - b)[Math.floor(perLine.length / 2)] ?? 0;
    const alike = perLine.filter((count) => count === usual).length;
    return { delimiter, score: alike ** 2 * Math.min(usual, 5) };
  });
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).delimiter;
}

const DELIMITERS = [';', ',', '\t'] as const;
const MAX_LINES = 50;

function countPerLine(text: string): number[][] {
  const lines: number[][] = [[]];
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '\n') {
      if (lines.length >= MAX_LINES) return lines;
      lines.push([]);
    } else {
      const i = (DELIMITERS as readonly string[]).indexOf(character);
      const line = lines.at(-1);
      if (i >= 0 && line !== undefined) line[i] = (line[i] ?? 0) + 1;
    }
  }
  return lines;
}
