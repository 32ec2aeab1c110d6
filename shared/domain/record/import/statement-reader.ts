import { type Indicator, listIndicators } from '../../sets/criteria-set.ts';
import type { Commune } from '../../units/commune.ts';
import { toSearchText } from '../../values/search-text.ts';
import { checkDate } from '../check-entry.ts';
import { isBlank, isFormula, type SheetCell, type SheetRow, textOfCell } from './cell.ts';
import type { ColumnRole, SheetMapping } from './mapping.ts';
import { createNameLookup } from './name-lookup.ts';
import { type ImportReason, readValueOf } from './read-value.ts';
import { type RowSubject, RowSubjects } from './row-subject.ts';
import type { Reading, ReadingContext, RefusedCell, SheetPosition } from './statement.ts';

const VALUE_ROLES: ReadonlySet<ColumnRole['is']> = new Set(['value', 'of-indicator', 'of-commune']);

/**
 * Reads the rows of a sheet by its mapping: every value that they state, or why it is refused (docs/rules.md, "What does a cell
 * state?"). Rows without values and rows of totals are skipped.
 */
export class StatementReader {
  readonly #context: ReadingContext;
  readonly #firstRow: number;
  readonly #subjects: RowSubjects;
  readonly #indicators: ReadonlyMap<string, Indicator>;
  readonly #communes: ReadonlyMap<string, Commune>;
  readonly #valueColumns: readonly (readonly [number, ColumnRole])[];

  constructor(context: ReadingContext, mapping: SheetMapping) {
    const { set, communes, day } = context;
    this.#context = context;
    this.#firstRow = mapping.firstRow;
    this.#subjects = new RowSubjects(mapping, createNameLookup(set, communes), day);
    this.#indicators = new Map(listIndicators(set).map((indicator) => [indicator.code, indicator]));
    this.#communes = new Map(communes.map((commune) => [commune.id, commune]));
    this.#valueColumns = [...mapping.columns.entries()].filter(([, { is }]) => VALUE_ROLES.has(is));
  }

  /** Returns the readings of a row (from 0); empty if it states nothing. */
  read(row: number, cells: SheetRow): Reading[] {
    if (row < this.#firstRow) return [];
    const filled = this.#valueColumns.filter(([column]) => !isBlank(cells[column]));
    if (filled.length === 0) return [];
    const roles = filled.map(([, role]) => role);
    const subject = this.#subjects.find(row, cells, roles);
    if ('refused' in subject) return isTotal(subject.refused) ? [] : [subject];
    return filled.map(([column, role]) => this.#statementAt({ row, column }, cells[column], role, subject));
  }

  #statementAt(
    place: SheetPosition,
    cell: SheetCell | undefined,
    role: ColumnRole,
    subject: RowSubject,
  ): Reading {
    const communeId = role.is === 'of-commune' ? role.communeId : subject.communeId;
    const code = role.is === 'of-indicator' ? role.code : subject.indicator;
    const refuse = (reason: ImportReason): Reading => {
      const text = textOfCell(cell).slice(0, 200);
      return { refused: { ...place, text, communeId, indicator: code, reason } };
    };
    const commune = this.#communes.get(communeId);
    const indicator = this.#indicators.get(code);
    if (commune === undefined) return refuse('unknown-commune');
    if (indicator === undefined) return refuse('unknown-indicator');
    if (subject.uncounted !== undefined) return refuse(subject.uncounted);
    const fault = subject.dayFault ?? subject.noteFault;
    if (fault !== undefined) return { refused: { ...fault, communeId, indicator: code } };
    const { day: effectiveOn, note } = subject;
    if (effectiveOn === undefined) return refuse('missing-day');
    const [violation] = checkDate(commune, this.#context, effectiveOn);
    if (violation !== undefined) return refuse(violation.rule as ImportReason);
    const read = readValueOf(cell, indicator, this.#context.decimalMark);
    if ('reason' in read) return refuse(read.reason);
    const stated = { communeId, indicator: code, effectiveOn, value: read.value, note };
    const { isIllustrative } = subject;
    return { statement: { ...place, ...stated, isFormula: isFormula(cell), isIllustrative } };
  }
}

// Labels of total and mean rows, in searchable form.
const TOTALS: ReadonlySet<string> = new Set([
  'tong',
  'tong cong',
  'tong so',
  'cong',
  'toan huyen',
  'binh quan',
  'binh quan chung',
  'trung binh',
]);

function isTotal({ reason, text }: RefusedCell): boolean {
  return (reason === 'unknown-commune' || reason === 'unknown-indicator') && TOTALS.has(toSearchText(text));
}
