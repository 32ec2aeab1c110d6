import { textOfCell } from '#shared/domain/record/import/cell.ts';
import { inUnicode } from '#shared/domain/record/import/layout/old-font.ts';
import { titleIn } from '#shared/domain/record/import/layout/title-rows.ts';
import type { NameLookup } from '#shared/domain/record/import/names/name-lookup.ts';
import type { SheetReading } from './file-reading.ts';

/** Row of the preview: above the headings, a heading, a title of the rows below it, or data. */
export interface PreviewRow {
  row: number;
  kind: 'above' | 'heading' | 'group' | 'data';
  cells: readonly string[];
}

// Rows above the figures that are shown when no heading is found.
const ABOVE = 3;

/** First rows of a sheet with what each of them is; texts in an old font code as they will be read. */
export function previewRows({ look, mapping }: SheetReading, names: NameLookup): PreviewRow[] {
  const { font, firstRow } = mapping;
  const rows =
    font === 'unicode'
      ? look.preview
      : look.preview.map((cells) => cells.map((text) => textOfCell(inUnicode(text, font))));
  const top = topOfTable(rows, look.headings, firstRow);
  return rows.map((cells, row) => {
    if (row < firstRow) return { row, cells, kind: row < top ? 'above' : 'heading' };
    return { row, cells, kind: isGroupTitle(cells, mapping, names) ? 'group' : 'data' };
  });
}

// The first row whose texts all belong to the headings of their columns.
function topOfTable(
  rows: SheetReading['look']['preview'],
  headings: readonly string[],
  firstRow: number,
): number {
  const plain = headings.map(onOneLine);
  const top = rows.slice(0, firstRow).findIndex((cells) => {
    const filled = [...cells.entries()].filter(([, text]) => text.trim() !== '');
    return filled.length > 0 && filled.every(([column, text]) => plain[column]?.includes(onOneLine(text)));
  });
  return top >= 0 ? top : Math.max(0, firstRow - ABOVE);
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

const OF_FIGURES: ReadonlySet<string> = new Set(['value', 'of-indicator', 'of-commune']);

function isGroupTitle(
  cells: readonly string[],
  { titles, columns }: SheetReading['mapping'],
  { communesIn, indicatorsIn }: NameLookup,
): boolean {
  const hasFigures = columns.some(({ is }, i) => OF_FIGURES.has(is) && (cells[i] ?? '').trim() !== '');
  if (titles === null || hasFigures) return false;
  return titleIn(cells, titles === 'communes' ? communesIn : indicatorsIn) !== undefined;
}
