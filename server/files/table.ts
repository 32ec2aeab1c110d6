import type { TFunction } from 'i18next';
import { joinFigure } from '#shared/domain/values/measure.ts';
import type { PartValues, SingleValue } from '#shared/domain/values/value.ts';

/**
 * What a column holds. `text` is what people wrote; `code` and `moment` are ours (ids, codes, instants); `day` is a
 * LocalDate; `word` a code with words under `words`; `value` an indicator's value of whatever kind.
 */
export type ColumnKind = 'text' | 'code' | 'number' | 'day' | 'moment' | 'flag' | 'word' | 'value';

/** A cell before it is written in a format: null is empty; the values of an indicator's parts are one text. */
export type Cell = string | number | boolean | PartValues | null;

/** A column: its stable key, its heading for people, its width in characters. */
export interface Column {
  key: string;
  kind: ColumnKind;
  heading: (words: TFunction) => string;
  width: number;
  /** For kind `word`: where the words for its codes are, e.g. `status.indicator`. */
  words?: string;
}

/**
 * A table ready to be written: its columns and its rows, page by page, so that no file need be in memory whole. The rows of a
 * page are to be gone through before the next page is asked for, and without a pause: the database waits meanwhile.
 */
export interface Table {
  columns: Column[];
  countRows(): number;
  pages(): Iterable<Iterable<Cell[]>>;
}

/** A column whose heading is the word for its key. */
export function column(key: ColumnKey, kind: ColumnKind, width: number, words?: string): Column {
  return {
    key,
    kind,
    width,
    heading: (t) => t(`files.column.${key}`),
    ...(words !== undefined && { words }),
  };
}

/** A table of rows that are few enough to be made at once. */
export function smallTable(columns: Column[], rows: Cell[][]): Table {
  return { columns, countRows: () => rows.length, pages: () => [rows] };
}

/** The values of parts as one text that can be read back: `86; 84`, with nothing for a part that is not known. */
export function joinParts(values: PartValues, textOf: (value: SingleValue) => string): string {
  return joinFigure(values, null, (value) => (value === null ? '' : textOf(value))).trim();
}

type ColumnKey = keyof typeof import('#shared/messages/vi.ts')['vi']['files']['column'];
