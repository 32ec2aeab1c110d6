import type { TFunction } from 'i18next';
import writeExcelFile, { type Cell as ExcelCell } from 'write-excel-file/node';
import type { Cell, Table } from './table.ts';
import { cleanText } from './xlsx/clean-text.ts';
import { breakIntoLines, countLines } from './xlsx/line-breaks.ts';
import { pageFeature, type SheetPage } from './xlsx/page-feature.ts';
import { headingCell, tableCell, titleCell, withHeight } from './xlsx/sheet-cells.ts';
import { heightOf, LINE_HEIGHT, layOutSheet, type SheetLayout } from './xlsx/sheet-layout.ts';

/** Exports with more rows are refused, never truncated: the library keeps the workbook in memory (8 kB per row of entries). */
export const MAX_XLSX_ROWS = 100_000;

/** A line of the sheet that describes the file. */
export type AboutLine = readonly [label: string, value: string];

/** Texts around the table. */
export interface SheetHead {
  /** Above the table, and name of the sheet. */
  title: string;
  /** Below the title: whose figures, in which unit and set, of which day. */
  lines: readonly string[];
  about: readonly AboutLine[];
}

/**
 * A table as an Excel workbook that people print and sign: title lines, typed cells, frozen headings with filters, a page set-up,
 * and a second sheet that describes the file.
 */
export async function* writeXlsx(
  table: Table,
  head: SheetHead,
  words: TFunction,
): AsyncGenerator<Uint8Array> {
  const rows: Cell[][] = [];
  for (const page of table.pages()) rows.push(...page);
  const layout = layOutSheet(table, rows, words);
  const above = linesAbove(head, layout);
  const data = [...above, headingsOf(layout), ...rows.map((row) => rowOf(row, layout, words))];
  const workbook = await writeExcelFile(
    [
      {
        sheet: head.title,
        data,
        columns: layout.columns.map(({ width }) => ({ width })),
        stickyRowsCount: above.length + 1,
        stickyColumnsCount: 2,
      },
      {
        sheet: words('files.about'),
        data: aboutRows(head, layout, words),
        columns: [{ width: 30 }, { width: ABOUT_WIDTH }],
      },
    ],
    {
      fontFamily: 'Times New Roman', // the font of official papers (Nghị định 30/2020/NĐ-CP)
      fontSize: 11,
      features: [pageFeature(pagesOf(table, rows.length, head, layout, above.length, words))],
    },
  ).toBuffer();
  yield workbook;
}

// One cell in each row: a row with several is read as headings.
function linesAbove({ title, lines }: SheetHead, { printedWidth }: SheetLayout): ExcelCell[][] {
  const titles = breakIntoLines(title, printedWidth * NARROWER_TITLE).map((text) => [titleCell(text, true)]);
  const others = lines.flatMap((line) => breakIntoLines(line, printedWidth));
  return [...titles, ...others.map((text) => [titleCell(text, false)]), []];
}

const NARROWER_TITLE = 0.7; // larger letters

function headingsOf({ columns, headingHeight }: SheetLayout): ExcelCell[] {
  return columns.map((column) => ({ ...headingCell(column), height: headingHeight }));
}

function rowOf(row: readonly Cell[], { columns, isRuled }: SheetLayout, words: TFunction): ExcelCell[] {
  const cells = columns.map((column) => tableCell(column, row[column.from], words, isRuled));
  const [first, ...others] = cells;
  return [withHeight(first ?? null, heightOf(row, columns, words)), ...others];
}

function aboutRows({ about }: SheetHead, { columns, printed }: SheetLayout, words: TFunction): ExcelCell[][] {
  const last = columns[printed - 1];
  const isPartly = printed < columns.length && last !== undefined;
  const onPaper: AboutLine[] = isPartly
    ? [[words('files.label.print'), words('files.head.printed', { column: last.heading })]]
    : [];
  return [...about, ...onPaper].map(([label, value]) => [
    { value: label, fontWeight: 'bold', alignVertical: 'top' },
    {
      value: cleanText(value),
      type: String,
      wrap: true,
      height: countLines(value, ABOUT_WIDTH - 1) * LINE_HEIGHT,
    },
  ]);
}

const ABOUT_WIDTH = 70; // characters

const PORTRAIT_WIDTH = 100; // characters
const ONE_PAGE_ROWS = 40;

function pagesOf(
  { isOnePage = false }: Table,
  rows: number,
  { title }: SheetHead,
  { columns, printed, printedWidth }: SheetLayout,
  headings: number,
  words: TFunction,
): SheetPage[] {
  const foot = `&L${title.replaceAll('&', '&&')}&R${words('files.head.page', { page: '&P', pages: '&N' })}`;
  return [
    {
      name: title,
      isLandscape: printedWidth > PORTRAIT_WIDTH,
      isOnePage: isOnePage && rows <= ONE_PAGE_ROWS,
      foot,
      table: { headings, last: headings + rows, columns: columns.length, printed },
    },
    { name: words('files.about'), isLandscape: false, isOnePage: false, foot },
  ];
}
