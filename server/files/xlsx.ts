import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { TFunction } from 'i18next';
import writeExcelFile, { type Cell as ExcelCell, type Feature } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import type { PartValues } from '#shared/domain/values/value.ts';
import { type Cell, type Column, joinParts, type Table } from './table.ts';

/** Exports with more rows are refused, never truncated: the library keeps the workbook in memory (about 1.5 kB per row). */
export const MAX_XLSX_ROWS = 100_000;

type XlsxFeature = Feature<Stream | Buffer | Blob>;

/** A line of the sheet that describes the file. */
export type AboutLine = readonly [label: string, value: string];

/** A table as an Excel workbook: typed cells, frozen headings with filters, and a second sheet that describes the file. */
export async function* writeXlsx(
  table: Table,
  title: string,
  about: readonly AboutLine[],
  words: TFunction,
): AsyncGenerator<Uint8Array> {
  const rows: Cell[][] = [];
  for (const page of table.pages()) rows.push(...page);
  const headings = table.columns.map(
    ({ heading }) => ({ value: heading(words), fontWeight: 'bold', wrap: true }) as const,
  );
  const aboutSheet = about.map(([label, value]) => [
    { value: label, fontWeight: 'bold' } as const,
    { value: cleanText(value), type: String, wrap: true },
  ]);
  const workbook = await writeExcelFile(
    [
      {
        sheet: title,
        data: [
          headings,
          ...rows.map((row) => table.columns.map((column, i) => excelCell(column, row[i], words))),
        ],
        columns: table.columns.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
        stickyColumnsCount: 2,
      },
      { sheet: words('files.about'), data: aboutSheet, columns: [{ width: 30 }, { width: 80 }] },
    ],
    { features: [filteredHeadings(rows.length, table.columns.length)] },
  ).toBuffer();
  yield workbook;
}

function excelCell({ kind, words: group }: Column, cell: Cell | undefined, words: TFunction): ExcelCell {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'boolean') return { value: words(cell ? 'status.yes' : 'status.no'), type: String };
  if (Array.isArray(cell)) return { value: cleanText(partsText(cell, words)), type: String, format: '@' };
  if (kind === 'day') return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  if (kind === 'moment') {
    return {
      value: new Date(Date.parse(cell) + OFFSET_OF_VIETNAM),
      type: Date,
      format: 'dd/mm/yyyy hh:mm:ss',
    };
  }
  return { value: cleanText(kind === 'word' ? words(`${group}.${cell}`) : cell), type: String, format: '@' };
}

// A cell with several numbers is text, so it uses the Vietnamese decimal comma.
function partsText(values: PartValues, words: TFunction): string {
  return joinParts(values, (value) => {
    if (typeof value === 'boolean') return words(value ? 'status.yes' : 'status.no');
    return typeof value === 'number' ? String(value).replace('.', ',') : value;
  });
}

// Excel has no time zones: moments are written in Vietnamese local time.
const OFFSET_OF_VIETNAM = 7 * 3600 * 1000;

const MAX_CELL_LENGTH = 32_767;

// Characters not allowed in XML 1.0. Excel writes them as _xHHHH_, so text that looks like this is escaped too.
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is its purpose
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

function cleanText(text: string): string {
  const written = text.slice(0, MAX_CELL_LENGTH).replaceAll(NOT_IN_XML, escaped);
  return written in {} ? escaped(written.slice(0, 1)) + written.slice(1) : written;
}

// Also escape names of object properties, e.g. `constructor`: the library (write-excel-file 4.1) looks texts up in a plain
// object and would write a workbook that Excel refuses.
function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

// The library has no filters; they are added through its feature hook.
function filteredHeadings(rows: number, columns: number): XlsxFeature {
  const range = `A1:${getCellAddress(rows, columns - 1)}`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) =>
            sheetIndex > 0
              ? xml
              : insertElementMarkupAccordingToOrderOfSiblings(
                  xml,
                  `<autoFilter ref="${range}"/>`,
                  getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [],
                  'worksheet',
                ),
        },
      },
    },
  };
}
