import type { TFunction } from 'i18next';
import { joinFigure } from '#shared/domain/values/measure.ts';
import type { PartValues, SingleValue } from '#shared/domain/values/value.ts';

/**
 * Content of a column. `text`: written by people; `code` and `moment`: ids, codes and instants of the system; `commune` and
 * `indicator`: their codes, which look like numbers; `day`: LocalDate; `word`: a code with texts under `words`; `value`: a value of
 * any kind of indicator.
 */
export type ColumnKind =
  | 'text'
  | 'code'
  | 'commune'
  | 'indicator'
  | 'number'
  | 'day'
  | 'moment'
  | 'flag'
  | 'word'
  | 'value';

/** A cell before formatting. Null is empty; the values of an indicator's parts become one text. */
export type Cell = string | number | boolean | PartValues | null;

/** A column: stable key, heading for people, width in characters. */
export interface Column {
  key: string;
  kind: ColumnKind;
  heading: (words: TFunction) => string;
  width: number;
  /** For kind `word`: message key of the texts for its codes, e.g. `status.indicator`. */
  words?: string;
  /** In workbooks: on the screen but not on paper (`beside`), or not at all, because it is an id of programs. */
  inWorkbook?: 'beside' | 'omitted';
  /** In workbooks: the name in place of a code. */
  nameOf?: (code: string) => string;
}

/**
 * A table to be written page by page, so that a file is never in memory as a whole. Read the rows of a page without pause
 * before the next page: the database cursor waits.
 */
export interface Table {
  columns: Column[];
  /** A workbook prints it on one page, if it has few rows. */
  isOnePage?: boolean;
  /** Keys of the columns that are different in every row, if some always are. */
  primaryKey?: readonly string[];
  /** Columns that always name a row of another table of the same export. */
  foreignKeys?: readonly ForeignKey[];
  countRows(): number;
  pages(): Iterable<Iterable<Cell[]>>;
}

/** In the notation of Table Schema. */
interface ForeignKey {
  fields: string;
  reference: { resource: string; fields: string };
}

/** A column with the heading `files.column.{key}`. */
export function column(key: ColumnKey, kind: ColumnKind, width: number, words?: string): Column {
  return {
    key,
    kind,
    width,
    heading: (t) => t(`files.column.${key}`),
    ...(words !== undefined && { words }),
  };
}

/** A column that a workbook shows beside the ones that it prints. */
export function beside(shown: Column): Column {
  return { ...shown, inWorkbook: 'beside' };
}

/** A column that workbooks do not have. */
export function omitted(shown: Column): Column {
  return { ...shown, inWorkbook: 'omitted' };
}

/** A table whose rows fit in memory. */
export function smallTable(columns: Column[], rows: Cell[][]): Table {
  return { columns, countRows: () => rows.length, pages: () => [rows] };
}

/** Values of parts as one text that can be parsed again: `86; 84`, empty for an unknown part. */
export function joinParts(values: PartValues, textOf: (value: SingleValue) => string): string {
  return joinFigure(values, null, (value) => (value === null ? '' : textOf(value))).trim();
}

type ColumnKey = keyof typeof import('#shared/messages/vi.ts')['vi']['files']['column'];
