import * as z from 'zod';
import { wrapEvenly } from '../values/even-lines.ts';
import type { LocalDate } from '../values/local-date.ts';

/** Sections of a report, in their order. */
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

/** Table of a report as printed: every cell is text of one or more lines; a heading row has one cell. Widths are relative. */
export const ReportTable = z
  .object({
    id: z.enum(['groups', 'standings', 'marks', 'matrix', 'criteria', 'gaps', 'changes', 'metrics']),
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
    isWide: z.boolean().describe('printed on a landscape page'),
  })
  .meta({ id: 'ReportTable' });
export type ReportTable = z.infer<typeof ReportTable>;

/** Section of a report; each line of `text` is a paragraph. The opening has no title. */
export const ReportSection = z
  .object({ id: ReportSectionId, title: z.string(), text: z.string(), tables: z.array(ReportTable) })
  .meta({ id: 'ReportSection' });
export type ReportSection = z.infer<typeof ReportSection>;

/** Section as printed: the heading with its number, undefined for the opening. */
interface PrintedSection {
  id: ReportSectionId;
  heading: string | undefined;
  paragraphs: string[];
  tables: ReportTable[];
}

/** Returns the sections that are not empty; those with a title are numbered I, II, III … in order. */
export function printedSections(sections: readonly ReportSection[]): PrintedSection[] {
  let number = 0;
  return sections.flatMap(({ id, title, text, tables }) => {
    const paragraphs = linesOf(text);
    if (paragraphs.length === 0 && tables.length === 0) return [];
    const heading = title === '' ? undefined : `${romanNumeral(++number)}. ${title}`;
    return { id, heading, paragraphs, tables };
  });
}

/** Returns the non-empty lines of a text, trimmed. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Formats a day for the dateline (30/2020/NĐ-CP): days below 10 and months below 3 get a leading 0. */
export function dayWords(date: LocalDate): { day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day, month: Number(month) < 3 ? month : String(Number(month)), year };
}

// Characters that fit on a line of its column in the head.
const LETTERS_OF_AGENCY = 24;

/** Formats an agency for the head of a report (30/2020/NĐ-CP): upper case, lines of similar length. */
export function agencyInHead(agency: string): string {
  return wrapEvenly(agency.toLocaleUpperCase('vi'), LETTERS_OF_AGENCY);
}

/** Returns the number and symbol of a document, with blank space for the number if it has none yet. */
export function documentNumber(number: string): string {
  return hasNumber(number) ? number : `${'\u00a0'.repeat(8)}${number}`;
}

/** Returns whether a number and symbol includes the number: true for `15/BC-VPĐP`, false for `/BC-VPĐP` and empty text. */
export function hasNumber(number: string): boolean {
  return number !== '' && !number.startsWith('/');
}

/** Returns all tables of a report, in the order of printing. */
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

/** Converts a whole number from 1 to 39 to a Roman numeral; empty for 0 and less. */
export function romanNumeral(number: number): string {
  const [value, letters] = NUMERALS.find(([least]) => number >= least) ?? [];
  return value === undefined ? '' : letters + romanNumeral(number - value);
}

/**
 * Returns whether two reports, or a report and its recomputed draft, have the same rows, cell by cell. Ignores headings and
 * legends: their wording may improve without a change of figures.
 */
export function haveSameRows(one: readonly ReportTable[], other: readonly ReportTable[]): boolean {
  const rowsOf = (tables: readonly ReportTable[]) => JSON.stringify(tables.map(({ id, rows }) => [id, rows]));
  return rowsOf(one) === rowsOf(other);
}

/** Returns the first `most` things by descending count, plus all that tie with the last of them; never one that counts 0. */
export function topWithTies<Thing>(
  things: readonly Thing[],
  countOf: (thing: Thing) => number,
  most: number,
): Thing[] {
  const least = Math.max(1, things.map(countOf).sort((a, b) => b - a)[most - 1] ?? 1);
  return things.filter((thing) => countOf(thing) >= least).sort((a, b) => countOf(b) - countOf(a));
}
