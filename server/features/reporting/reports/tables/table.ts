import type { ReportTable } from '#shared/domain/reporting/report.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';

type Column = ReportTable['columns'][number];
type Row = ReportTable['rows'][number];

/** A column: its heading, its share of the table's width, how its cells are aligned. */
export function column(heading: string, width: number, align: Column['align'] = 'start'): Column {
  return { heading, width, align };
}

/** A row of the table's columns. */
export function row(...cells: string[]): Row {
  return { isHeading: false, cells };
}

/** A row that is one heading over all columns. */
export function headingRow(text: string): Row {
  return { isHeading: true, cells: [text] };
}

// Put behind a figure that was made up for the sample, and behind a target that was not compared with its document.
const ILLUSTRATIVE = '*';
const UNCHECKED = '**';

/** A figure, marked when it was made up for the sample. */
export function markIllustrative(text: string, isIllustrative: boolean): string {
  return isIllustrative ? text + ILLUSTRATIVE : text;
}

/** A target, marked when it was not compared with its document. */
export function markUnchecked(text: string, isUnchecked: boolean): string {
  return isUnchecked ? text + UNCHECKED : text;
}

/** A table with its legend, which explains the marks that occur in it. */
export function tableOf(
  id: ReportTable['id'],
  columns: Column[],
  rows: Row[],
  { title, legend = [], isWide = false }: { title?: string; legend?: string[]; isWide?: boolean } = {},
): ReportTable {
  const { table, legend: words } = reportDocument;
  const lines = rows.flatMap((one) => one.cells.flatMap((cell) => cell.split('\n')));
  const hasUnchecked = lines.some((line) => line.endsWith(UNCHECKED));
  const hasIllustrative = lines.some((line) => line.endsWith(ILLUSTRATIVE) && !line.endsWith(UNCHECKED));
  return {
    id,
    title: title ?? table[id],
    columns,
    rows,
    legend: [
      ...legend,
      ...(hasIllustrative ? [words.illustrative] : []),
      ...(hasUnchecked ? [words.unchecked] : []),
    ],
    isWide,
  };
}
