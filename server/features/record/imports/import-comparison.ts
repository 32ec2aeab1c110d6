import type { Import, ImportConsequences, ImportKind } from '#shared/contract/record/imports.ts';
import type { Doubt, DoubtCounts } from '#shared/domain/record/doubts.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import type { FileMapping } from '#shared/domain/record/import/mapping.ts';
import type { FigureStatement, Reading, RefusedCell } from '#shared/domain/record/import/statement.ts';
import { kindOfStatement } from '#shared/domain/record/import/statement-kind.ts';
import { isSameValue } from '#shared/domain/values/value.ts';
import {
  type ComparedRow,
  type DatedCell,
  type HoldingEntry,
  losesJudgement,
  refusalOf,
} from './compared-row.ts';
import { SharedValues } from './shared-values.ts';

const NO_DOUBTS: readonly Doubt[] = [];

/** Inputs of a comparison. */
interface ComparisonSource {
  id: string;
  author: string;
  set: string;
  revision: number;
  /** `seq` of the last entry when the comparison began. */
  lastSeq: number;
  /** `seq` of the last annulment or reinstatement then. */
  lastAct: number;
  file: { hash: string; name: string };
  mapping: FileMapping;
  fingerprints: Readonly<Record<string, string>>;
}

/** Questions about the record: what the author may record, and what holds at present. */
export interface RecordQueries {
  mayRecord: (cell: DatedCell) => boolean;
  findHolding: (cell: DatedCell) => Entry | undefined;
  /** Whether the set no longer knows the level, unit or kind of the holding figure. */
  isFormer: (holding: Entry) => boolean;
  judgementHolds: (holding: Entry, statement: FigureStatement) => boolean;
  findDoubts: (holding: Entry | undefined, statement: FigureStatement) => Doubt[];
}

/** Effect of recording a file, cell by cell. Grows while the file is read; kept in memory until recorded or dropped. */
export class ImportComparison {
  readonly source: ComparisonSource;
  readonly rows: ComparedRow[] = [];
  readonly #seen = new Map<string, number>();
  readonly #texts = new SharedValues<string>();
  readonly #holdings = new SharedValues<HoldingEntry>();
  state: Import['state'] = 'waiting';
  fault: Import['fault'] = null;
  consequences: ImportConsequences[] = [];
  /** What the mapped sheets leave open and unread, once they are read. */
  sheets: Import['sheets'] = [];

  constructor(source: ComparisonSource) {
    this.source = source;
  }

  /** Adds readings of a sheet. */
  add(sheet: number, readings: readonly Reading[], queries: RecordQueries): void {
    this.state = 'reading';
    for (const reading of readings) {
      if ('refused' in reading) this.#refuse(sheet, reading.refused);
      else if (!queries.mayRecord(reading.statement))
        this.#refuse(sheet, refusalOf(reading.statement, 'not-permitted'));
      else this.#compare(sheet, reading.statement, queries);
    }
  }

  #compare(
    sheet: number,
    statement: FigureStatement,
    { findHolding, isFormer, judgementHolds, findDoubts }: RecordQueries,
  ): void {
    const key = `${statement.communeId} ${statement.indicator} ${statement.effectiveOn}`;
    const first = this.#seen.get(key);
    if (first !== undefined) {
      this.#refuseDuplicate(sheet, statement, first);
      return;
    }
    const holding = findHolding(statement);
    // Made-up figures stay among made-up ones: recorded beside real ones they would count as real.
    if (statement.isIllustrative && holding?.illustrative !== true) {
      this.#refuse(sheet, refusalOf(statement, 'illustrative'));
      return;
    }
    const doubts = findDoubts(holding, statement);
    this.#seen.set(key, this.rows.length);
    this.rows.push({
      sheet,
      kind: kindOfStatement(statement, holding, holding !== undefined && isFormer(holding)),
      statement: this.#compact(statement),
      holding: holding && this.#holdings.of(holding.id, () => compactEntry(holding)),
      doubts: doubts.length > 0 ? doubts : NO_DOUBTS,
      keepsJudgement: holding !== undefined && judgementHolds(holding, statement),
    });
  }

  // Messages from the reading process bring a new copy of every text; share them to save memory.
  #compact(statement: FigureStatement): FigureStatement {
    const one = (text: string) => this.#texts.of(text, () => text);
    const { communeId, indicator, effectiveOn, note } = statement;
    return {
      ...statement,
      communeId: one(communeId),
      indicator: one(indicator),
      effectiveOn: one(effectiveOn),
      note: note && one(note),
    };
  }

  // If a cell has two different figures, either may be meant: refuse both.
  #refuseDuplicate(sheet: number, statement: FigureStatement, index: number): void {
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

  /** Returns the number of rows of each kind. */
  counts(): Record<ImportKind, number> {
    const counts = { new: 0, changed: 0, confirmed: 0, same: 0, refused: 0 };
    for (const { kind } of this.rows) counts[kind] += 1;
    return counts;
  }

  /** Returns the number of doubts of each kind; all of them are about new and changed figures. */
  doubtCounts(): DoubtCounts {
    const counts: DoubtCounts = {};
    for (const row of this.rows) {
      if (row.kind === 'refused') continue;
      for (const { doubt } of row.doubts) counts[doubt] = (counts[doubt] ?? 0) + 1;
    }
    return counts;
  }

  /** Returns the comparison as the API describes it. */
  summary(): Import {
    const { id, set, file } = this.source;
    const compared = this.rows.filter((row) => row.kind !== 'refused');
    return {
      id,
      set,
      file,
      state: this.state,
      read: this.rows.length,
      counts: this.counts(),
      formulas: compared.filter(({ statement }) => statement.isFormula).length,
      judged: compared.filter(losesJudgement).length,
      sheets: this.sheets,
      consequences: this.consequences,
      doubtful: compared.filter(({ doubts }) => doubts.length > 0).length,
      doubts: this.doubtCounts(),
      fault: this.fault,
    };
  }
}

function compactEntry({
  id,
  revision,
  value,
  judgement,
  reason,
  note,
  effectiveOn,
  illustrative,
}: Entry): HoldingEntry {
  return { id, revision, value, judgement, reason, note, effectiveOn, illustrative };
}

function isSameStatement(one: FigureStatement, other: FigureStatement): boolean {
  return isSameValue(one.value, other.value) && one.note === other.note;
}
