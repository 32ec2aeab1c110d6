import type { ReportTable } from '#shared/domain/reporting/report.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';

type Column = ReportTable['columns'][number];
type Row = ReportTable['rows'][number];

/** `width` is relative to the other columns. */
export function column(heading: string, width: number, align: Column['align'] = 'start'): Column {
  return { heading, width, align };
}

export function row(...cells: string[]): Row {
  return { isHeading: false, cells };
}

/** A heading that spans all columns. */
export function headingRow(text: string): Row {
  return { isHeading: true, cells: [text] };
}

// Marks after a figure made up for the sample, and after a target that was not compared with its document.
const ILLUSTRATIVE = '*';
const UNCHECKED = '**';

export function markIllustrative(text: string, isIllustrative: boolean): string {
  return isIllustrative ? text + ILLUSTRATIVE : text;
}

export function markUnchecked(text: string, isUnchecked: boolean): string {
  return isUnchecked ? text + UNCHECKED : text;
}

/** Adds explanations of the marks that occur in the table to its legend. */
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
