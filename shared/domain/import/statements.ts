import { checkDate } from '../check-entry.ts';
import type { Commune } from '../commune.ts';
import { type CriteriaSet, type Indicator, listIndicators } from '../criteria-set.ts';
import type { LocalDate } from '../local-date.ts';
import type { DecimalMark } from '../parse-number.ts';
import type { FigureValue } from '../value.ts';
import { isBlank, isFormula, type SheetCell, type SheetRow, textOfCell } from './cell.ts';
import type { ColumnRole, SheetMapping } from './mapping.ts';
import { type Candidates, type Names, namesOf } from './names.ts';
import { readDay } from './read-day.ts';
import { type ImportReason, readValueOf } from './read-value.ts';

/** Where in a sheet; rows and columns from 0. */
interface Place {
  row: number;
  column: number;
}

/** A figure that a file states, and where. */
export interface Statement extends Place {
  communeId: string;
  indicator: string;
  effectiveOn: LocalDate;
  value: FigureValue;
  note: string | null;
  isFormula: boolean;
}

/** A cell that was refused: why, and what it says. `other`: the cell that it repeats. */
export interface RefusedCell extends Place {
  reason: ImportReason;
  text: string;
  communeId?: string;
  indicator?: string;
  other?: Place & { sheet: number };
}

/** What sheets are read against. */
export interface ReadingContext {
  set: CriteriaSet;
  communes: readonly Commune[];
  today: LocalDate;
  /** Of figures without a day of their own. */
  day: LocalDate | null;
  decimalMark: DecimalMark;
}

type Reading = { statement: Statement } | { refused: RefusedCell };

/** Reads the rows of a sheet by its mapping: every value that they state, or why it is refused. Rows without values say nothing. */
export class StatementReader {
  readonly #context: ReadingContext;
  readonly #mapping: SheetMapping;
  readonly #names: Names;
  readonly #indicators: ReadonlyMap<string, Indicator>;
  readonly #communes: ReadonlyMap<string, Commune>;
  readonly #valueColumns: readonly (readonly [number, ColumnRole])[];
  readonly #columns: Record<'commune' | 'indicator' | 'day' | 'note', readonly number[]>;

  constructor(
    context: ReadingContext,
    mapping: SheetMapping,
    names = namesOf(context.set, context.communes),
  ) {
    this.#context = context;
    this.#mapping = mapping;
    this.#names = names;
    this.#indicators = new Map(listIndicators(context.set).map((indicator) => [indicator.code, indicator]));
    this.#communes = new Map(context.communes.map((commune) => [commune.id, commune]));
    this.#valueColumns = [...mapping.columns.entries()].filter(([, { is }]) => VALUE_ROLES.has(is));
    const columnsOf = (what: ColumnRole['is']) =>
      [...mapping.columns.entries()].filter(([, { is }]) => is === what).map(([column]) => column);
    this.#columns = {
      commune: columnsOf('commune'),
      indicator: columnsOf('indicator'),
      day: columnsOf('day'),
      note: columnsOf('note'),
    };
  }

  /** What a row (from 0) states. */
  read(row: number, cells: SheetRow): Reading[] {
    if (row < this.#mapping.firstRow) return [];
    const filled = this.#valueColumns.filter(([column]) => !isBlank(cells[column]));
    if (filled.length === 0) return [];
    const subject = this.#subjectOf(row, cells, filled);
    if ('refused' in subject) return [subject];
    return filled.map(([column, role]) => this.#statementAt({ row, column }, cells[column], role, subject));
  }

  #subjectOf(
    row: number,
    cells: SheetRow,
    filled: readonly (readonly [number, ColumnRole])[],
  ): Subject | { refused: RefusedCell } {
    const { communeId } = this.#mapping;
    const needs = (own: ColumnRole['is']) => filled.some(([, { is }]) => is !== own);
    const commune = needs('of-commune')
      ? communeId === null
        ? this.#find(row, cells, 'commune', this.#names.communesIn)
        : { id: communeId }
      : { id: '' };
    if ('refused' in commune) return commune;
    const indicator = needs('of-indicator')
      ? this.#find(row, cells, 'indicator', this.#names.indicatorsIn)
      : { id: '' };
    if ('refused' in indicator) return indicator;
    return {
      communeId: commune.id,
      indicator: indicator.id,
      ...this.#dayIn(row, cells),
      ...this.#noteIn(row, cells),
    };
  }

  // Several columns may name it, e.g. code and name: what they have in common counts.
  #find(
    row: number,
    cells: SheetRow,
    what: 'commune' | 'indicator',
    candidatesIn: (cell: SheetCell | undefined) => Candidates,
  ): { id: string } | { refused: RefusedCell } {
    const columns = this.#columns[what].filter((column) => !isBlank(cells[column]));
    const refuse = (kind: 'missing' | 'unknown' | 'ambiguous') => {
      const column = columns[0] ?? this.#columns[what][0] ?? 0;
      return {
        refused: {
          row,
          column,
          reason: `${kind}-${what}` as const,
          text: textOfCell(cells[column]).slice(0, 200),
        },
      };
    };
    if (columns.length === 0) return refuse('missing');
    const found = columns
      .map((column) => candidatesIn(cells[column]))
      .filter((candidates) => candidates.length > 0);
    const [first = [], ...others] = found;
    const common = first.filter((id) => others.every((candidates) => candidates.includes(id)));
    if (found.length === 0) return refuse('unknown');
    const [id] = common;
    return id !== undefined && common.length === 1 ? { id } : refuse('ambiguous');
  }

  #dayIn(row: number, cells: SheetRow): Pick<Subject, 'day' | 'dayFault'> {
    const [column] = this.#columns.day;
    const cell = column === undefined ? undefined : cells[column];
    if (column === undefined || cell === undefined || isBlank(cell))
      return { day: this.#context.day ?? undefined };
    const day = readDay(cell);
    if (day !== undefined) return { day, dayFault: undefined };
    return { dayFault: { row, column, reason: 'unreadable-day', text: textOfCell(cell).slice(0, 200) } };
  }

  #noteIn(row: number, cells: SheetRow): Pick<Subject, 'note' | 'noteFault'> {
    const [column] = this.#columns.note;
    const text = column === undefined ? '' : textOfCell(cells[column]).trim().normalize('NFC');
    if (column === undefined || text === '') return { note: null };
    const refuse = (reason: ImportReason) => ({
      note: null,
      noteFault: { row, column, reason, text: text.slice(0, 200) },
    });
    if (text.length > MAX_NOTE) return refuse('note-too-long');
    return text.isWellFormed() && !text.includes('\0') ? { note: text } : refuse('note-unreadable');
  }

  #statementAt(place: Place, cell: SheetCell | undefined, role: ColumnRole, subject: Subject): Reading {
    const communeId = role.is === 'of-commune' ? role.communeId : subject.communeId;
    const code = role.is === 'of-indicator' ? role.code : subject.indicator;
    const about = { ...place, text: textOfCell(cell).slice(0, 200), communeId, indicator: code };
    const commune = this.#communes.get(communeId);
    const indicator = this.#indicators.get(code);
    if (commune === undefined) return { refused: { ...about, reason: 'unknown-commune' } };
    if (indicator === undefined) return { refused: { ...about, reason: 'unknown-indicator' } };
    const fault = subject.dayFault ?? subject.noteFault;
    if (fault !== undefined) return { refused: { ...fault, communeId, indicator: code } };
    const effectiveOn = subject.day;
    if (effectiveOn === undefined) return { refused: { ...about, reason: 'missing-day' } };
    const [late] = checkDate(commune, this.#context.today, effectiveOn);
    if (late !== undefined) return { refused: { ...about, reason: late.rule as ImportReason } };
    const read = readValueOf(cell, indicator, this.#context.decimalMark);
    if ('reason' in read) return { refused: { ...about, reason: read.reason } };
    const { value } = read;
    return {
      statement: {
        ...place,
        communeId,
        indicator: code,
        effectiveOn,
        value,
        note: subject.note,
        isFormula: isFormula(cell),
      },
    };
  }
}

interface Subject {
  communeId: string;
  indicator: string;
  day?: LocalDate | undefined;
  dayFault?: RefusedCell | undefined;
  note: string | null;
  noteFault?: RefusedCell | undefined;
}

const VALUE_ROLES: ReadonlySet<ColumnRole['is']> = new Set(['value', 'of-indicator', 'of-commune']);
const MAX_NOTE = 4000;
