import type { LocalDate } from '../../values/local-date.ts';
import { toSearchText } from '../../values/search-text.ts';
import { hasLongRunOfMarks, toNfc } from '../../values/unicode.ts';
import { isBlank, type SheetCell, type SheetRow, textOfCell } from './cell.ts';
import type { ColumnRole, SheetMapping } from './mapping.ts';
import type { Candidates, NameLookup } from './names/name-lookup.ts';
import { isYearAlone, readCellDay } from './read-cell-day.ts';
import type { ImportReason } from './read-value.ts';
import type { RefusedCell } from './statement.ts';

/** Subject of the figures of a row; empty if their columns name it. A fault refuses these figures. */
export interface RowSubject {
  /** Several: communes of the same name, of which the day of a figure chooses. */
  communes: Candidates;
  /** Cell that names them, for a refusal. */
  communeCell: RefusedCell | undefined;
  indicator: string;
  day?: LocalDate | undefined;
  dayFault?: RefusedCell | undefined;
  note: string | null;
  noteFault?: RefusedCell | undefined;
  /** Set if the row says itself that its figures do not count. */
  uncounted?: 'annulled' | 'superseded' | undefined;
  isIllustrative: boolean;
}

const MAX_NOTE = 4000;
const MAX_NOTE_READ = 4 * MAX_NOTE; // composing accents may shorten a text
const MAX_TEXT = 200;
const NOWHERE = -1; // index for a missing column: its cells are always empty

/** Roles of columns that say something about the whole row. */
type ReadRole = 'commune' | 'indicator' | 'day' | 'note' | 'annulled' | 'superseded' | 'illustrative';

/** Subject of rows without their own: of the sheet, or of the title above them; `unknown`: the title names nothing known. */
export interface Fallback {
  commune: Candidates | { unknown: string } | undefined;
  indicator: Candidates | { unknown: string } | undefined;
}

/** Reads the commune, indicator, day and note of rows from the columns of a mapping. */
export class RowSubjects {
  readonly #names: NameLookup;
  readonly #day: LocalDate | null;
  readonly #years: SheetMapping['years'];
  readonly #columns: Record<ReadRole, readonly number[]>;

  constructor({ columns, years }: SheetMapping, names: NameLookup, day: LocalDate | null) {
    const columnsOf = (what: ColumnRole['is']) =>
      [...columns.entries()].filter(([, { is }]) => is === what).map(([column]) => column);
    this.#names = names;
    this.#day = day;
    this.#years = years;
    this.#columns = {
      commune: columnsOf('commune'),
      indicator: columnsOf('indicator'),
      day: columnsOf('day'),
      note: columnsOf('note'),
      annulled: columnsOf('annulled'),
      superseded: columnsOf('superseded'),
      illustrative: columnsOf('illustrative'),
    };
  }

  /** Returns the subject of a row (from 0); refused if the row lacks what the columns of its figures, `of`, leave to it. */
  find(
    row: number,
    cells: SheetRow,
    of: readonly ColumnRole[],
    fallback: Fallback,
  ): RowSubject | { refused: RefusedCell } {
    const needs = (own: ColumnRole['is']) => of.some(({ is }) => is !== own);
    const { communesIn, indicatorsIn } = this.#names;
    const nobody = { found: [] };
    const commune = needs('of-commune')
      ? this.#name(row, cells, { what: 'commune', find: communesIn, fallback: fallback.commune })
      : nobody;
    if ('refused' in commune) return commune;
    const indicator = needs('of-indicator')
      ? this.#name(row, cells, { what: 'indicator', find: indicatorsIn, fallback: fallback.indicator })
      : nobody;
    if ('refused' in indicator) return indicator;
    if (indicator.found.length > 1) return this.#refusal(row, cells, 'ambiguous', 'indicator');
    const { refused: communeCell } = this.#refusal(row, cells, 'ambiguous', 'commune');
    const about = { communes: commune.found, communeCell, indicator: indicator.found[0] ?? '' };
    return {
      ...about,
      ...this.#dayIn(row, cells),
      ...this.#noteIn(row, cells),
      uncounted: this.#uncountedIn(cells),
      isIllustrative: this.#columns.illustrative.some((column) => isYes(cells[column])),
    };
  }

  #uncountedIn(cells: SheetRow): RowSubject['uncounted'] {
    const isFilled = (column: number) => !isBlank(cells[column]);
    return (['annulled', 'superseded'] as const).find((state) => this.#columns[state].some(isFilled));
  }

  // Several columns may name it, e.g. code and name: the candidates that they share count.
  #name(
    row: number,
    cells: SheetRow,
    { what, find, fallback }: NamedThing,
  ): { found: Candidates } | { refused: RefusedCell } {
    const columns = this.#columns[what].filter((column) => !isBlank(cells[column]));
    if (columns.length === 0) {
      if (fallback === undefined) return this.#refusal(row, cells, 'missing', what);
      if ('unknown' in fallback) return this.#refusal(row, cells, 'unknown', what, fallback.unknown);
      return { found: fallback };
    }
    const found = columns.map((column) => find(cells[column])).filter((candidates) => candidates.length > 0);
    if (found.length === 0) return this.#refusal(row, cells, 'unknown', what);
    const [first = [], ...others] = found;
    const common = first.filter((id) => others.every((candidates) => candidates.includes(id)));
    return common.length > 0 ? { found: common } : this.#refusal(row, cells, 'ambiguous', what);
  }

  #refusal(
    row: number,
    cells: SheetRow,
    kind: 'missing' | 'unknown' | 'ambiguous',
    what: 'commune' | 'indicator',
    text?: string,
  ): { refused: RefusedCell } {
    const own = this.#columns[what];
    const column = own.find((one) => !isBlank(cells[one])) ?? own[0] ?? 0;
    return { refused: refusedAt(row, column, `${kind}-${what}`, text ?? textOfCell(cells[column])) };
  }

  #dayIn(row: number, cells: SheetRow): Pick<RowSubject, 'day' | 'dayFault'> {
    const [column = NOWHERE] = this.#columns.day;
    const cell = cells[column];
    if (cell === undefined || isBlank(cell)) return { day: this.#day ?? undefined };
    if (isYearAlone(cell)) {
      if (this.#years === 'year-end') return { day: `${textOfCell(cell).trim()}-12-31` };
      return { dayFault: refusedAt(row, column, 'year-is-no-day', textOfCell(cell)) };
    }
    const day = readCellDay(cell);
    if (day !== undefined) return { day };
    return { dayFault: refusedAt(row, column, 'unreadable-day', textOfCell(cell)) };
  }

  #noteIn(row: number, cells: SheetRow): Pick<RowSubject, 'note' | 'noteFault'> {
    const [column = NOWHERE] = this.#columns.note;
    const typed = textOfCell(cells[column]).trim();
    if (typed === '') return { note: null };
    const refuse = (reason: ImportReason) => ({
      note: null,
      noteFault: refusedAt(row, column, reason, typed),
    });
    if (typed.length > MAX_NOTE_READ) return refuse('note-too-long');
    const text = toNfc(typed);
    if (text.length > MAX_NOTE) return refuse('note-too-long');
    const isReadable = text.isWellFormed() && !text.includes('\0') && !hasLongRunOfMarks(text);
    return isReadable ? { note: text } : refuse('note-unreadable');
  }
}

interface NamedThing {
  what: 'commune' | 'indicator';
  find: NameLookup['communesIn'];
  fallback: Fallback['commune'];
}

function refusedAt(row: number, column: number, reason: ImportReason, text: string): RefusedCell {
  return { row, column, reason, text: text.slice(0, MAX_TEXT) };
}

// A flag as our own files write it, in every language and format.
function isYes(cell: SheetCell | undefined): boolean {
  return ['true', 'co', 'yes'].includes(toSearchText(textOfCell(cell).slice(0, MAX_TEXT)));
}
