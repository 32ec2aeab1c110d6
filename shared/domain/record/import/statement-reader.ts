import { type Indicator, listIndicators } from '../../sets/criteria-set.ts';
import { type Commune, existsOn } from '../../units/commune.ts';
import type { LocalDate } from '../../values/local-date.ts';
import { checkDate } from '../check-entry.ts';
import { isBlank, isFormula, isMerged, type SheetCell, type SheetRow, textOfCell } from './cell.ts';
import { headingAgain } from './layout/next-table.ts';
import { inUnicode } from './layout/old-font.ts';
import { TableTitles } from './layout/table-titles.ts';
import { isEndRow, isTotalRow } from './layout/total-rows.ts';
import type { ColumnRole, SheetMapping } from './mapping.ts';
import { type Candidates, createNameLookup, type NameLookup } from './names/name-lookup.ts';
import { type ImportReason, readValueOf } from './read-value.ts';
import { type RowSubject, RowSubjects } from './row-subject.ts';
import type { PassedOver, Reading, ReadingContext, SheetPosition } from './statement.ts';

type FigureRole = Extract<ColumnRole, { is: 'value' | 'of-indicator' | 'of-commune' }>;

function isOfFigures(entry: [number, ColumnRole]): entry is [number, FigureRole] {
  return ['value', 'of-indicator', 'of-commune'].includes(entry[1].is);
}

/**
 * Reads the rows of a sheet by its mapping: every value that they state, or why it is refused (docs/rules.md, "What does a cell
 * state?"). Rows without values are skipped; hidden rows, totals and what stands below the table are passed over, and counted.
 */
export class StatementReader {
  /** Rows passed over so far. */
  readonly passedOver = new Map<PassedOver['reason'], PassedOver>();
  readonly #context: ReadingContext;
  readonly #mapping: SheetMapping;
  readonly #subjects: RowSubjects;
  readonly #titles: TableTitles;
  readonly #names: NameLookup;
  /** Below the heading of another table. */
  #isOtherTable = false;
  readonly #indicators: ReadonlyMap<string, Indicator>;
  readonly #communes: ReadonlyMap<string, Commune>;
  readonly #figureColumns: readonly (readonly [number, FigureRole])[];

  constructor(context: ReadingContext, mapping: SheetMapping) {
    const { set, communes, day } = context;
    const names = createNameLookup(set, communes);
    this.#context = context;
    this.#names = names;
    this.#mapping = mapping;
    this.#subjects = new RowSubjects(mapping, names, mapping.day ?? day);
    this.#titles = new TableTitles(mapping, names);
    this.#indicators = new Map(listIndicators(set).map((indicator) => [indicator.code, indicator]));
    this.#communes = new Map(communes.map((commune) => [commune.id, commune]));
    this.#figureColumns = [...mapping.columns.entries()].filter(isOfFigures);
  }

  /** Returns the readings of a row (from 0); empty if it states nothing. */
  read(row: number, given: SheetRow, isHidden = false): Reading[] {
    const { firstRow, hiddenRows, font } = this.#mapping;
    if (row < firstRow) return [];
    const cells = font === 'unicode' ? given : given.map((cell) => inUnicode(cell, font));
    const filled = this.#figureColumns.filter(([column]) => !isBlank(cells[column]));
    if (isHidden && hiddenRows === 'left-out') {
      if (filled.length > 0) this.#passOver('hidden', cells);
      return [];
    }
    if (this.#isOtherTable) {
      if (filled.length > 0) this.#passOver('several-tables', cells);
      return [];
    }
    if (filled.length === 0) {
      this.#titles.see(cells);
      return [];
    }
    const roles = filled.map(([, role]) => role);
    const subject = this.#subjects.find(row, cells, roles, this.#titles.current());
    if ('refused' in subject) {
      const reason = this.#reasonToPassOver(cells, filled);
      if (reason === undefined) return [subject];
      if (reason !== 'heading') this.#passOver(reason, cells);
      return [];
    }
    return filled.map(([column, role]) => this.#statementAt({ row, column }, cells[column], role, subject));
  }

  // A row that names nobody known, by what it is.
  #reasonToPassOver(
    cells: SheetRow,
    filled: readonly (readonly [number, FigureRole])[],
  ): PassedOver['reason'] | 'heading' | undefined {
    const again = headingAgain(cells, filled, this.#names);
    if (again === 'same') return 'heading';
    if (again === 'other') {
      this.#isOtherTable = true;
      return 'several-tables';
    }
    if (isTotalRow(cells, filled)) return 'total';
    return isEndRow(cells, filled) ? 'no-figures-read' : undefined;
  }

  #passOver(reason: PassedOver['reason'], cells: SheetRow): void {
    // Rows of a workbook have holes where it stores no cell.
    const texts = Array.from(cells, textOfCell);
    const text = texts.find((one) => /\p{L}{2}/u.test(one)) ?? texts.find((one) => one.trim() !== '') ?? '';
    const before = this.passedOver.get(reason) ?? { reason, text: text.slice(0, 200), count: 0 };
    this.passedOver.set(reason, { ...before, count: before.count + 1 });
  }

  #statementAt(
    place: SheetPosition,
    cell: SheetCell | undefined,
    role: FigureRole,
    subject: RowSubject,
  ): Reading {
    const effectiveOn = subject.day ?? undefined;
    const own = role.day ?? effectiveOn;
    const named = role.is === 'of-commune' ? [role.communeId, ...(role.others ?? [])] : subject.communes;
    const communeId = this.#unitOn(named, own);
    const code = role.is === 'of-indicator' ? role.code : subject.indicator;
    const refuse = (reason: ImportReason): Reading => {
      const text = textOfCell(cell).slice(0, 200);
      return { refused: { ...place, text, communeId: communeId ?? named[0] ?? '', indicator: code, reason } };
    };
    const commune = this.#communes.get(communeId ?? '');
    const indicator = this.#indicators.get(code);
    if (communeId === undefined && named.length > 1)
      return role.is !== 'of-commune' && subject.communeCell
        ? { refused: subject.communeCell }
        : refuse('ambiguous-commune');
    if (commune === undefined) return refuse('unknown-commune');
    if (indicator === undefined) return refuse('unknown-indicator');
    if (subject.uncounted !== undefined) return refuse(subject.uncounted);
    const fault = (role.day === undefined ? subject.dayFault : undefined) ?? subject.noteFault;
    if (fault !== undefined) return { refused: { ...fault, communeId: commune.id, indicator: code } };
    if (own === undefined) return refuse('missing-day');
    const [violation] = checkDate(commune, this.#context, own);
    if (violation !== undefined) return refuse(violation.rule as ImportReason);
    if (isMerged(cell)) return refuse('merged-figure');
    const read = readValueOf(cell, indicator, this.#context.decimalMark);
    if ('reason' in read) return refuse(read.reason);
    const stated = {
      communeId: commune.id,
      indicator: code,
      effectiveOn: own,
      value: read.value,
      note: subject.note,
    };
    const { isIllustrative } = subject;
    return { statement: { ...place, ...stated, isFormula: isFormula(cell), isIllustrative } };
  }

  // Of units with one name, the one that exists on the day of the figure.
  #unitOn(candidates: Candidates, day: LocalDate | undefined): string | undefined {
    const [first] = candidates;
    if (candidates.length <= 1 || day === undefined) return candidates.length === 1 ? first : undefined;
    const existing = candidates.filter((id) => {
      const commune = this.#communes.get(id);
      return commune !== undefined && existsOn(commune, day);
    });
    return existing.length === 1 ? existing[0] : undefined;
  }
}
