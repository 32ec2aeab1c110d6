import { textOfCell } from './cell.ts';
import { normalizeName } from './names/normalize-name.ts';
import type { SheetSample } from './sheet-sample.ts';

// Two headings side by side, each in both languages and by RFC 4180, that show which of our own files without figures of
// indicators this is: their counts, codes and moments look like figures.
const SUMMARIES = [
  // standings and board
  [
    ['criteriamet', 'so tieu chi dat', 'criteria met'],
    ['indicatorsmet', 'so chi tieu dat', 'indicators met'],
  ],
  // metrics
  [
    ['sourceset', 'lay tu bo tieu chi', 'read from set'],
    ['sourceindicator', 'lay tu chi tieu', 'read from indicator'],
  ],
  // audit
  [
    ['seq', 'so thu tu ghi', 'recording no'],
    ['hash', 'ma kiem tra', 'checksum'],
  ],
] as const;

const TITLE_ROWS = 12;

/** Whether one of the first rows is the heading of one of our own files that states no figures of indicators. */
export function isOwnSummary({ rows }: SheetSample): boolean {
  return rows.slice(0, TITLE_ROWS).some((cells) => {
    const headings = new Set(cells.map((cell) => normalizeName(textOfCell(cell).slice(0, MAX_HEADING))));
    return SUMMARIES.some((pair) => pair.every((words) => words.some((word) => headings.has(word))));
  });
}

const MAX_HEADING = 100;
