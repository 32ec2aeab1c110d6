import * as z from 'zod';
import { wrapEvenly } from '../values/even-lines.ts';
import type { LocalDate } from '../values/local-date.ts';

/** The parts of a report's text, in their order. */
export const ReportSectionId = z.enum([
  'opening',
  'results',
  'criteria',
  'gaps',
  'changes',
  'metrics',
  'proposals',
]);
export type ReportSectionId = z.infer<typeof ReportSectionId>;

/** A table of a report as it is printed: every cell is text, of a line or more; a row that is a heading has one cell. Widths are relative. */
export const ReportTable = z
  .object({
    id: z.enum(['groups', 'standings', 'matrix', 'criteria', 'gaps', 'changes', 'metrics']),
    title: z.string(),
    columns: z.array(
      z.object({
        heading: z.string(),
        width: z.number().positive(),
        align: z.enum(['start', 'center', 'end']),
      }),
    ),
    rows: z.array(z.object({ isHeading: z.boolean(), cells: z.array(z.string()) })),
    legend: z.array(z.string()),
    isWide: z.boolean().describe('printed on a page in landscape'),
  })
  .meta({ id: 'ReportTable' });
export type ReportTable = z.infer<typeof ReportTable>;

/** A part of a report's text; `text` has a line for each paragraph. The opening has no title. */
export const ReportSection = z
  .object({ id: ReportSectionId, title: z.string(), text: z.string(), tables: z.array(ReportTable) })
  .meta({ id: 'ReportSection' });
export type ReportSection = z.infer<typeof ReportSection>;

/** A section as it is printed: its heading with its number, undefined for the opening. */
interface PrintedSection {
  id: ReportSectionId;
  heading: string | undefined;
  paragraphs: string[];
  tables: ReportTable[];
}

/** The sections that say something, those with a title numbered I, II, III … in their order. */
export function printedSections(sections: readonly ReportSection[]): PrintedSection[] {
  let number = 0;
  return sections.flatMap(({ id, title, text, tables }) => {
    const paragraphs = linesOf(text);
    if (paragraphs.length === 0 && tables.length === 0) return [];
    const heading = title === '' ? undefined : `${romanNumeral(++number)}. ${title}`;
    return { id, heading, paragraphs, tables };
  });
}

/** The lines of a text that are not empty, without spaces around them. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Day, month and year as a dateline writes them (30/2020/NĐ-CP): days under 10 and months under 3 get a 0. */
export function dayWords(date: LocalDate): { day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day, month: Number(month) < 3 ? month : String(Number(month)), year };
}

// Letters that its column in the head holds a line.
const LETTERS_OF_AGENCY = 24;

/** An agency as it stands in a head: in capitals, in lines of about the same length. */
export function agencyInHead(agency: string): string {
  return wrapEvenly(agency.toLocaleUpperCase('vi'), LETTERS_OF_AGENCY);
}

/** A number and symbol with room for the number where there is none yet. */
export function documentNumber(number: string): string {
  return hasNumber(number) ? number : `${'\u00a0'.repeat(8)}${number}`;
}

/** Whether a number and symbol has its number: `15/BC-VPĐP` has, `/BC-VPĐP` has not. */
export function hasNumber(number: string): boolean {
  return number !== '' && !number.startsWith('/');
}

/** All tables of a report, in the order they are printed. */
export function tablesOf({ sections, annexes }: PrintedTables): ReportTable[] {
  return [...sections.flatMap(({ tables }) => tables), ...annexes];
}

interface PrintedTables {
  sections: readonly Pick<ReportSection, 'tables'>[];
  annexes: readonly ReportTable[];
}

const NUMERALS = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** A number from 1 to 39 as a Roman numeral, as reports number their parts. */
export function romanNumeral(number: number): string {
  const [value, letters] = NUMERALS.find(([least]) => number >= least) ?? [];
  return value === undefined ? '' : letters + romanNumeral(number - value);
}

/**
 * The tables of two reports, or of a report and its draft made anew, say the same: every row of every table, cell by cell.
 * Headings and legends are words of the program, which may be put better one day without a figure being another.
 */
export function haveSameRows(one: readonly ReportTable[], other: readonly ReportTable[]): boolean {
  const rowsOf = (tables: readonly ReportTable[]) => JSON.stringify(tables.map(({ id, rows }) => [id, rows]));
  return rowsOf(one) === rowsOf(other);
}

/** The first `most` of `things` by how much each counts for, with all that count for as much as the last of them; none that counts for 0. */
export function topWithTies<Thing>(
  things: readonly Thing[],
  countOf: (thing: Thing) => number,
  most: number,
): Thing[] {
  const least = Math.max(1, things.map(countOf).sort((a, b) => b - a)[most - 1] ?? 1);
  return things.filter((thing) => countOf(thing) >= least).sort((a, b) => countOf(b) - countOf(a));
}
