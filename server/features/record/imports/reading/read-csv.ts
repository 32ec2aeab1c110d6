import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { LimitedReceiver } from './sheet-sink.ts';
import { Unreadable } from './unreadable.ts';

/** Detected encoding and delimiter of a CSV. */
export interface CsvForm {
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  delimiter: ',' | ';' | '\t';
}

/** Name of the single sheet of a CSV. */
const CSV_SHEET = 'CSV';

/** Reads a CSV (RFC 4180; comma, semicolon or tab) row by row. @throws Unreadable */
export async function readCsv(file: Buffer, receiver: LimitedReceiver): Promise<CsvForm> {
  const { bytes, encoding } = inUtf8(file);
  const delimiter = detectDelimiter(bytes.toString('utf8', 0, DETECTION_BYTES));
  receiver.begin(CSV_SHEET);
  let row = 0;
  const parser = parse({ delimiter, relaxColumnCount: true, relaxQuotes: true, maxRecordSize: MAX_RECORD });
  try {
    await pipeline(Readable.from(piecesOf(bytes)), parser, async (records: AsyncIterable<string[]>) => {
      for await (const cells of records) receiver.row(row++, cells);
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const fault = error.code === 'CSV_MAX_RECORD_SIZE' ? 'cell-too-long' : 'broken-quotes';
    throw new Unreadable(fault, lineAt(Number(error['lines'] ?? row + 1)));
  }
  if (row === 0) throw new Unreadable('empty');
  receiver.end([]);
  return { encoding, delimiter };
}

function lineAt(line: number): string {
  return `${CSV_SHEET}!A${line}`;
}

const MAX_RECORD = 1_000_000;
const PIECE = 64 * 1024;

// Bytes instead of text: a file of 20 MB would take 40 MB as text.
function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

function inUtf8(file: Buffer): { bytes: Buffer; encoding: CsvForm['encoding'] } {
  if (file[0] === 0xff && file[1] === 0xfe)
    return { bytes: fromUtf16(file.subarray(2)), encoding: 'utf-16le' };
  if (file[0] === 0xfe && file[1] === 0xff) {
    const even = Buffer.from(file.subarray(2, file.length - (file.length % 2)));
    return { bytes: fromUtf16(even.swap16()), encoding: 'utf-16be' };
  }
  if (!isUtf8(file)) throw new Unreadable('not-utf8', lineAt(lineOfFirstFault(file)));
  const hasMark = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf;
  return { bytes: hasMark ? file.subarray(3) : file, encoding: 'utf-8' };
}

function fromUtf16(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('utf16le'));
}

// In UTF-8, the byte of a line feed is never part of another character, so lines can be checked one by one.
function lineOfFirstFault(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const next = end < 0 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(start, next))) return line;
    start = next;
  }
  return line;
}

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
