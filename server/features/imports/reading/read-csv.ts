import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse';
import type { Counter } from './sheet-sink.ts';
import { Unreadable } from './unreadable.ts';

/** What a CSV turned out to be written with. */
export interface CsvForm {
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  delimiter: ',' | ';' | '\t';
}

/** The one sheet that a CSV is. */
export const CSV_SHEET = 'CSV';

/** Reads a CSV (RFC 4180, with comma, semicolon or tab) row by row. @throws Unreadable */
export async function readCsv(bytes: Buffer, counter: Counter): Promise<CsvForm> {
  const { text, encoding } = decode(bytes);
  const delimiter = detectDelimiter(text);
  counter.begin(CSV_SHEET);
  let row = 0;
  const parser = parse({
    delimiter,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: false,
    maxRecordSize: 4_000_000,
  });
  try {
    const done = (async () => {
      for await (const cells of parser as AsyncIterable<string[]>) counter.row(row++, cells);
    })();
    await Promise.all([feed(text, parser), done]);
  } catch (error) {
    if (error instanceof CsvError)
      throw new Unreadable('broken-quotes', lineAt(Number(error['lines'] ?? row + 1)));
    throw error;
  }
  if (row === 0) throw new Unreadable('empty');
  counter.end([]);
  return { encoding, delimiter };
}

function lineAt(line: number): string {
  return `${CSV_SHEET}!A${line}`;
}

const PIECE = 256 * 1024;

async function feed(text: string, parser: ReturnType<typeof parse>): Promise<void> {
  for (let at = 0; at < text.length && !parser.destroyed; at += PIECE) {
    if (!parser.write(text.slice(at, at + PIECE))) await drained(parser);
  }
  parser.end();
}

function drained(parser: ReturnType<typeof parse>): Promise<void> {
  return new Promise((resolve) => {
    parser.once('drain', resolve);
    parser.once('close', resolve);
  });
}

function decode(bytes: Buffer): { text: string; encoding: CsvForm['encoding'] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: bytes.toString('utf16le', 2), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
    return { text: Buffer.from(even).swap16().toString('utf16le'), encoding: 'utf-16be' };
  }
  if (!isUtf8(bytes)) throw new Unreadable('not-utf8', lineAt(lineOfFirstFault(bytes)));
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { text: bytes.toString('utf8', hasMark ? 3 : 0), encoding: 'utf-8' };
}

// In UTF-8 a line feed is never part of another character, so lines can be looked at one by one.
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

const LOOKED_AT = 64 * 1024;

// The one that parts the first lines most evenly: what stands outside quotes, counted line by line.
function detectDelimiter(text: string): CsvForm['delimiter'] {
  const counts = countPerLine(text.slice(0, LOOKED_AT));
  const scored = DELIMITERS.map((delimiter, i) => {
    const perLine = counts.map((line) => line[i] ?? 0).filter((count) => count > 0);
    const usual = perLine.toSorted((a, b) => a - b)[Math.floor(perLine.length / 2)] ?? 0;
    return { delimiter, score: perLine.filter((count) => count === usual).length * Math.min(usual, 5) };
  });
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).delimiter;
}

const DELIMITERS = [';', ',', '\t'] as const;
const MAX_LINES = 50;

function countPerLine(text: string): number[][] {
  const lines: number[][] = [[0, 0, 0]];
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '\n') {
      if (lines.length >= MAX_LINES) return lines;
      lines.push([0, 0, 0]);
    } else {
      const i = (DELIMITERS as readonly string[]).indexOf(character);
      const line = lines.at(-1);
      if (i >= 0 && line !== undefined) line[i] = (line[i] ?? 0) + 1;
    }
  }
  return lines;
}
