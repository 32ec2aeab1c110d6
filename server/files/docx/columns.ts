import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { millimetres } from './paragraphs.ts';

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};

/** Columns side by side without borders, kept on one page; widths in millimetres. */
export function columnsWithoutLines(columns: readonly { width: number; children: Paragraph[] }[]): Table {
  const cells = columns.map(
    ({ width, children }) =>
      new TableCell({ children, width: { size: millimetres(width), type: WidthType.DXA } }),
  );
  return new Table({
    rows: [new TableRow({ children: cells, cantSplit: true })],
    columnWidths: columns.map(({ width }) => millimetres(width)),
    width: { size: millimetres(columns.reduce((sum, { width }) => sum + width, 0)), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0 },
    borders: NO_LINES,
  });
}
