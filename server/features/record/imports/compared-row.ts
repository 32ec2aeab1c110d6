import type { ImportKind } from '#shared/contract/record/imports.ts';
import type { Doubt } from '#shared/domain/record/doubts.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import type { FigureStatement, RefusedCell } from '#shared/domain/record/import/statement.ts';

/** Fields of the holding entry that a comparison keeps: it may have a hundred thousand of them. */
export type HoldingEntry = Pick<
  Entry,
  'id' | 'revision' | 'value' | 'judgement' | 'reason' | 'note' | 'effectiveOn' | 'illustrative'
>;

/** Statement of the file, its effect on the record, and the entry that held at the time of comparison. */
export interface ComparedStatement {
  sheet: number;
  kind: Exclude<ImportKind, 'refused'>;
  statement: FigureStatement;
  holding: HoldingEntry | undefined;
  /** Doubts to confirm before the figure is recorded; empty for one that is in the record already. */
  doubts: readonly Doubt[];
  /** The judgement of the holding figure also applies to this one (R4). */
  keepsJudgement: boolean;
}

export interface RefusedRow {
  sheet: number;
  kind: 'refused';
  refused: RefusedCell;
}

export type ComparedRow = ComparedStatement | RefusedRow;

/** Cell of the record on a day. */
export type DatedCell = Pick<FigureStatement, 'communeId' | 'indicator' | 'effectiveOn'>;

/** Returns whether the figure replaces a judged one whose judgement does not apply to it (R4). */
export function losesJudgement({ holding, keepsJudgement }: ComparedStatement): boolean {
  return holding !== undefined && holding.judgement !== null && !keepsJudgement;
}

/** Converts a statement to a refused cell. */
export function refusalOf(statement: FigureStatement, reason: RefusedCell['reason']): RefusedCell {
  const { row, column, communeId, indicator, value } = statement;
  return { row, column, communeId, indicator, reason, text: textOfValue(value) };
}

function textOfValue(value: FigureStatement['value']): string {
  return Array.isArray(value) ? value.map((part) => part ?? '').join('; ') : String(value);
}
