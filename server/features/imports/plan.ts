import type { Import, ImportKind, ImportRow } from '#shared/contract/imports.ts';
import type { Entry } from '#shared/domain/entry.ts';
import { addressOfCell } from '#shared/domain/import/cell.ts';
import { kindOfStatement } from '#shared/domain/import/compare.ts';
import type { FileMapping } from '#shared/domain/import/mapping.ts';
import type { RefusedCell, Statement } from '#shared/domain/import/statements.ts';
import { isSameValue } from '#shared/domain/value.ts';
import type { Reading } from './reading/thread-messages.ts';

/** What a plan keeps of the entry that held: a plan may have a hundred thousand of them. */
export type SeenEntry = Pick<Entry, 'id' | 'value' | 'judgement' | 'reason' | 'note' | 'effectiveOn'>;

/** A statement of the file, what it means to the record, and the entry that held when they were compared. */
export interface PlannedStatement {
  sheet: number;
  kind: Exclude<ImportKind, 'refused'>;
  statement: Statement;
  holding: SeenEntry | undefined;
}

/** A refused cell of the file. */
export interface PlannedRefusal {
  sheet: number;
  kind: 'refused';
  refused: RefusedCell;
}

export type PlannedRow = PlannedStatement | PlannedRefusal;

/** What a plan is made from. */
export interface PlanSource {
  id: string;
  author: string;
  set: string;
  revision: number;
  /** The last entry there was when the comparison began. */
  lastSeq: number;
  file: { hash: string; name: string };
  mapping: FileMapping;
  fingerprints: Readonly<Record<string, string>>;
}

/** A cell of the record on a day. */
export type PlannedCell = Pick<Statement, 'communeId' | 'indicator' | 'effectiveOn'>;

/** What recording a file would do, cell by cell: made as it is read, kept in memory until it is recorded or given up. */
export class Plan {
  readonly source: PlanSource;
  readonly rows: PlannedRow[] = [];
  readonly #seen = new Map<string, number>();
  state: Import['state'] = 'waiting';
  fault: Import['fault'] = null;
  usedAt = 0;

  constructor(source: PlanSource) {
    this.source = source;
  }

  /** Takes in what was read of a sheet. */
  add(
    sheet: number,
    readings: readonly Reading[],
    mayRecord: (cell: PlannedCell) => boolean,
    findHolding: (cell: PlannedCell) => Entry | undefined,
  ): void {
    this.state = 'reading';
    for (const reading of readings) {
      if ('refused' in reading) this.#refuse(sheet, reading.refused);
      else if (!mayRecord(reading.statement))
        this.#refuse(sheet, refusalOf(reading.statement, 'not-permitted'));
      else this.#plan(sheet, reading.statement, findHolding);
    }
  }

  #plan(sheet: number, statement: Statement, findHolding: (cell: PlannedCell) => Entry | undefined): void {
    const key = `${statement.communeId} ${statement.indicator} ${statement.effectiveOn}`;
    const first = this.#seen.get(key);
    if (first !== undefined) {
      this.#refuseDuplicate(sheet, statement, first);
      return;
    }
    const holding = findHolding(statement);
    this.#seen.set(key, this.rows.length);
    this.rows.push({
      sheet,
      kind: kindOfStatement(statement, holding),
      statement,
      holding: holding && seenOf(holding),
    });
  }

  // Which of two different figures is meant nobody can tell: then both are refused.
  #refuseDuplicate(sheet: number, statement: Statement, index: number): void {
    const first = this.rows[index];
    if (first === undefined) return;
    const place = 'statement' in first ? first.statement : first.refused;
    const other = { sheet: first.sheet, row: place.row, column: place.column };
    this.#refuse(sheet, { ...refusalOf(statement, 'duplicate'), other });
    if (!('statement' in first) || isSameStatement(first.statement, statement)) return;
    const its = { sheet, row: statement.row, column: statement.column };
    this.rows[index] = {
      sheet: first.sheet,
      kind: 'refused',
      refused: { ...refusalOf(first.statement, 'duplicate'), other: its },
    };
  }

  #refuse(sheet: number, refused: RefusedCell): void {
    this.rows.push({ sheet, kind: 'refused', refused });
  }

  /** What there is of each kind. */
  counts(): Record<ImportKind, number> {
    const counts = { new: 0, changed: 0, confirmed: 0, same: 0, refused: 0 };
    for (const { kind } of this.rows) counts[kind] += 1;
    return counts;
  }

  /** The plan as its author sees it. */
  summary(): Import {
    const { id, set, file } = this.source;
    const planned = this.rows.filter((row) => row.kind !== 'refused');
    return {
      id,
      set,
      file,
      state: this.state,
      read: this.rows.length,
      counts: this.counts(),
      formulas: planned.filter(({ statement }) => statement.isFormula).length,
      judged: planned.filter(losesJudgement).length,
      fault: this.fault,
    };
  }

  /** A row as its author sees it. */
  describe(row: PlannedRow): ImportRow {
    return row.kind === 'refused' ? this.#describeRefusal(row) : this.#describeStatement(row);
  }

  #describeStatement({ sheet, kind, statement, holding }: PlannedStatement): ImportRow {
    const { row, column, communeId, indicator, effectiveOn, value, note, isFormula } = statement;
    const was = holding && {
      value: holding.value,
      judgement: holding.judgement,
      effectiveOn: holding.effectiveOn,
      note: holding.note,
    };
    const stated = { communeId, indicator, effectiveOn, value, note, isFormula, was: was ?? null };
    return { at: this.#at({ sheet, row, column }), kind, ...stated, reason: null, text: null, other: null };
  }

  #describeRefusal({ sheet, refused }: PlannedRefusal): ImportRow {
    const { row, column, reason, text, communeId, indicator, other } = refused;
    return {
      at: this.#at({ sheet, row, column }),
      kind: 'refused',
      communeId: communeId ?? null,
      indicator: indicator ?? null,
      effectiveOn: null,
      value: null,
      note: null,
      isFormula: false,
      was: null,
      reason,
      text,
      other: other === undefined ? null : this.#at(other),
    };
  }

  #at({ sheet, row, column }: { sheet: number; row: number; column: number }): string {
    return `${this.source.mapping.sheets[sheet]?.sheet}!${addressOfCell(row, column)}`;
  }
}

/** Another figure than the judged one: the judgement was of that. */
export function losesJudgement({ kind, statement, holding }: PlannedStatement): boolean {
  return (
    kind === 'changed' && holding?.judgement !== null && !isSameValue(holding?.value ?? null, statement.value)
  );
}

function seenOf({ id, value, judgement, reason, note, effectiveOn }: Entry): SeenEntry {
  return { id, value, judgement, reason, note, effectiveOn };
}

function isSameStatement(one: Statement, other: Statement): boolean {
  return isSameValue(one.value, other.value) && one.note === other.note;
}

function refusalOf(statement: Statement, reason: RefusedCell['reason']): RefusedCell {
  const { row, column, communeId, indicator, value } = statement;
  return { row, column, communeId, indicator, reason, text: textOfValue(value) };
}

function textOfValue(value: Statement['value']): string {
  return Array.isArray(value) ? value.map((part) => part ?? '').join('; ') : String(value);
}
