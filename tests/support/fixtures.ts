import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { DatedFigure } from '#shared/domain/roadmap/pace.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { readCriteriaSet } from '#shared/domain/sets/criteria-set-faults.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url);
const NATIONAL_SETS = new URL('../../shared/criteria-sets/', import.meta.url);

/** The lines of `tests/fixtures/{name}.csv`; every one has all the named columns, as text. */
export function caseTable<const Column extends string>(
  name: string,
  columns: readonly Column[],
): Record<Column | 'case', string>[] {
  const text = readFileSync(fileURLToPath(new URL(`${name}.csv`, FIXTURES)), 'utf8');
  const rows: string[][] = parse(text, { skip_empty_lines: true, bom: true });
  const [heading = [], ...lines] = rows;
  const expected = ['case', ...columns];
  if (heading.join() !== expected.join()) throw new Error(`${name}.csv must have the columns ${expected}`);
  return lines.map(
    (cells) =>
      Object.fromEntries(expected.map((column, i) => [column, cells[i] ?? ''])) as Record<
        Column | 'case',
        string
      >,
  );
}

/** A figure as a table writes it: empty is none, `true`/`false`, a number, else the name of a level. */
export function figureIn(text: string): boolean | number | string | null {
  if (text === '') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Dated figures as a table writes them: `2023-12-31:46|2024-01-24:46.2`. */
export function datedFiguresIn(text: string): DatedFigure[] {
  return listIn(text).map((one) => {
    const [effectiveOn = '', value = ''] = one.split(':');
    return { effectiveOn, value: Number(value) };
  });
}

/** A list as a table writes it, parted by `|`. */
export function listIn(text: string): string[] {
  return text === '' ? [] : text.split('|');
}

/** The document of a made-up set in tests/fixtures/criteria-sets, not yet read as one. */
export function madeUpDocument(id: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`criteria-sets/${id}.json`, FIXTURES)), 'utf8'));
}

/** A made-up set, read as the program reads any. */
export function madeUpSet(id: MadeUpSet): CriteriaSet {
  return readOrThrow(madeUpDocument(id));
}

/** A national set, read as the program reads it. */
export function nationalSet(id: 'nang-cao-2021-2025' | 'ntm-2021-2025'): CriteriaSet {
  return readOrThrow(JSON.parse(readFileSync(fileURLToPath(new URL(`${id}.json`, NATIONAL_SETS)), 'utf8')));
}

function readOrThrow(document: unknown): CriteriaSet {
  const { set, faults } = readCriteriaSet(document);
  if (set === undefined) throw new Error(JSON.stringify(faults));
  return set;
}

/** The made-up sets of R1: their criteria, indicators and regions are all unlike the national ones. */
export const MADE_UP_SETS = ['gia-dinh-8-27', 'gia-dinh-20-53', 'gia-dinh-10-47'] as const;
export type MadeUpSet = (typeof MADE_UP_SETS)[number];
