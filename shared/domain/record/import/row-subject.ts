import type { LocalDate } from '../../values/local-date.ts';
import { toSearchText } from '../../values/search-text.ts';
import { hasLongRunOfMarks, toNfc } from '../../values/unicode.ts';
import { isBlank, type SheetCell, type SheetRow, textOfCell } from './cell.ts';
import type { ColumnRole, SheetMapping } from './mapping.ts';
import type { Candidates, NameLookup } from './name-lookup.ts';
import { readCellDay } from './read-cell-day.ts';
import type { ImportReason } from './read-value.ts';
import type { RefusedCell } from './statement.ts';

/** Subject of the figures of a row; an empty string if their columns name it. A fault refuses these figures. */
export interface RowSubject {
  communeId: string;
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

/** Reads the commune, indicator, day and note of rows from the columns of a mapping. */
export class RowSubjects {
  readonly #names: NameLookup;
  readonly #communeId: string | null;
  readonly #day: LocalDate | null;
  readonly #columns: Record<ReadRole, readonly number[]>;

  constructor({ columns, communeId }: SheetMapping, names: NameLookup, day: LocalDate | null) {
    const columnsOf = (what: ColumnRole['is']) =>
      [...columns.entries()].filter(([, { is }]) => is === what).map(([column]) => column);
    this.#names = names;
    this.#communeId = communeId;
    this.#day = day;
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
  find(row: number, cells: SheetRow, of: readonly ColumnRole[]): RowSubject | { refused: RefusedCell } {
    const needs = (own: ColumnRole['is']) => of.some(({ is }) => is !== own);
    const { communesIn, indicatorsIn } = this.#names;
    let commune: { id: string } | { refused: RefusedCell } = { id: this.#communeId ?? '' };
    if (needs('of-commune') && this.#communeId === null)
      commune = this.#name(row, cells, 'commune', communesIn);
    if ('refused' in commune) return commune;
    const indicator = needs('of-indicator') ? this.#name(row, cells, 'indicator', indicatorsIn) : { id: '' };
    if ('refused' in indicator) return indicator;
    const about = { communeId: commune.id, indicator: indicator.id };
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
    what: 'commune' | 'indicator',
    candidatesIn: (cell: SheetCell | undefined) => Candidates,
  ): { id: string } | { refused: RefusedCell } {
    const columns = this.#columns[what].filter((column) => !isBlank(cells[column]));
    const refuse = (kind: 'missing' | 'unknown' | 'ambiguous') => {
      const column = columns[0] ?? this.#columns[what][0] ?? 0;
      return { refused: refusedAt(row, column, `${kind}-${what}`, textOfCell(cells[column])) };
    };
    if (columns.length === 0) return refuse('missing');
    const found = columns
      .map((column) => candidatesIn(cells[column]))
      .filter((candidates) => candidates.length > 0);
    if (found.length === 0) return refuse('unknown');
    const [first = [], ...others] = found;
    const common = first.filter((id) => others.every((candidates) => candidates.includes(id)));
    const [id] = common;
    return id !== undefined && common.length === 1 ? { id } : refuse('ambiguous');
  }

  #dayIn(row: number, cells: SheetRow): Pick<RowSubject, 'day' | 'dayFault'> {
    const [column = NOWHERE] = this.#columns.day;
    const cell = cells[column];
    if (cell === undefined || isBlank(cell)) return { day: this.#day ?? undefined };
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

function refusedAt(row: number, column: number, reason: ImportReason, text: string): RefusedCell {
  return { row, column, reason, text: text.slice(0, MAX_TEXT) };
}

// A flag as our own files write it, in every language and format.
function isYes(cell: SheetCell | undefined): boolean {
  return ['true', 'co', 'yes'].includes(toSearchText(textOfCell(cell).slice(0, MAX_TEXT)));
}
