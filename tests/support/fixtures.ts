import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { DatedFigure } from '#shared/domain/roadmap/pace.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { readCriteriaSet } from '#shared/domain/sets/criteria-set-faults.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const TABLES = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.csv'))
  .map((path) => path.replaceAll(sep, '/'));
const NATIONAL_SETS = new URL('../../shared/criteria-sets/', import.meta.url);

/**
 * Lines of a table in `tests/fixtures`, named as `judge-parts` or `standing/judge-parts`; each has all `columns` as text.
 * @throws if there is no such table, more than one, or its heading differs from `columns`.
 */
export function caseTable<const Column extends string>(
  name: string,
  columns: readonly Column[],
): Record<Column | 'case', string>[] {
  const text = readFileSync(requireTable(name), 'utf8');
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

function requireTable(name: string): string {
  const found = TABLES.filter((path) => path === `${name}.csv` || path.endsWith(`/${name}.csv`));
  const [path] = found;
  if (path === undefined || found.length > 1) throw new Error(`${found.length} tables are named ${name}`);
  return join(FIXTURES, path);
}

/** Parses a figure of a table: empty for none, `true`/`false`, a number, else the name of a level. */
export function figureIn(text: string): boolean | number | string | null {
  if (text === '') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Parses dated figures of a table: `2023-12-31:46|2024-01-24:46.2`. */
export function datedFiguresIn(text: string): DatedFigure[] {
  return listIn(text).map((one) => {
    const [effectiveOn = '', value = ''] = one.split(':');
    return { effectiveOn, value: Number(value) };
  });
}

/** Parses a list of a table, separated by `|`. */
export function listIn(text: string): string[] {
  return text === '' ? [] : text.split('|');
}

/** Unparsed document of a made-up set in tests/fixtures/criteria-sets. */
export function madeUpDocument(id: string): unknown {
  return JSON.parse(readFileSync(join(FIXTURES, `criteria-sets/${id}.json`), 'utf8'));
}

/** A made-up set, parsed by the program. */
export function madeUpSet(id: MadeUpSet): CriteriaSet {
  return readOrThrow(madeUpDocument(id));
}

/** A national set, parsed by the program. */
export function nationalSet(id: 'nang-cao-2021-2025' | 'ntm-2021-2025'): CriteriaSet {
  return readOrThrow(JSON.parse(readFileSync(fileURLToPath(new URL(`${id}.json`, NATIONAL_SETS)), 'utf8')));
}

function readOrThrow(document: unknown): CriteriaSet {
  const { set, faults } = readCriteriaSet(document);
  if (set === undefined) throw new Error(JSON.stringify(faults));
  return set;
}

/** Made-up sets for R1; their criteria, indicators and regions all differ from the national ones. */
export const MADE_UP_SETS = ['gia-dinh-8-27', 'gia-dinh-20-53', 'gia-dinh-10-47'] as const;
export type MadeUpSet = (typeof MADE_UP_SETS)[number];
