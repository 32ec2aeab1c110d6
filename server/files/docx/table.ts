import {
  AlignmentType,
  BorderStyle,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ReportTable } from '#shared/domain/reporting/report.ts';
import { millimetres, paragraph, SIZE } from './paragraphs.ts';

const ALIGN = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
} as const;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const LINES = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};

/** A report's table, `width` millimetres wide. Headings repeat on every page; rows are not split across pages. */
export function tableOf({ columns, rows, isWide }: ReportTable, width: number): Table {
  const size = isWide ? SIZE.wideTable : SIZE.table;
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / whole) * millimetres(width)));
  const headings = columns.map(({ heading }) => cell(heading, { size, align: 'center', isHeading: true }));
  return new Table({
    rows: [
      new TableRow({ children: headings, tableHeader: true, cantSplit: true }),
      ...rows.map(({ isHeading, cells }) => {
        const children = isHeading
          ? [cell(cells[0] ?? '', { size, align: 'start', isHeading, span: columns.length })]
          : cells.map((text, index) => cell(text, { size, align: columns[index]?.align ?? 'start' }));
        // A heading row must not be the last on a page.
        return new TableRow({ children, cantSplit: true, keepNext: isHeading });
      }),
    ],
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: millimetres(1), right: millimetres(1), top: 20, bottom: 20 },
    borders: LINES,
  });
}

interface CellLook {
  size: number;
  align: keyof typeof ALIGN;
  isHeading?: boolean;
  span?: number;
}

function cell(text: string, { size, align, isHeading = false, span = 1 }: CellLook): TableCell {
  return new TableCell({
    children: [paragraph(text, { size, bold: isHeading }, { alignment: ALIGN[align] })],
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span > 1 && { columnSpan: span }),
    ...(isHeading && { shading: { type: ShadingType.CLEAR, fill: 'EDEDED', color: 'auto' } }),
  });
}
