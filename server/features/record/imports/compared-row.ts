import type { ImportKind } from '#shared/contract/record/imports.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import type { FigureStatement, RefusedCell } from '#shared/domain/record/import/statement.ts';
import type { Jump } from '#shared/domain/values/unlikely-jump.ts';

/** What a comparison keeps of the entry that held: a comparison may have a hundred thousand of them. */
export type HoldingEntry = Pick<
  Entry,
  'id' | 'value' | 'judgement' | 'reason' | 'note' | 'effectiveOn' | 'illustrative'
>;

/** A statement of the file, what it means to the record, and the entry that held when they were compared. */
export interface ComparedStatement {
  sheet: number;
  kind: Exclude<ImportKind, 'refused'>;
  statement: FigureStatement;
  holding: HoldingEntry | undefined;
  /** The figure is so unlike the one that held that its unit may be wrong. */
  jump: Jump | undefined;
  /** What was judged of the figure that held also holds for this one (R4). */
  keepsJudgement: boolean;
}

/** A refused cell of the file. */
export interface RefusedRow {
  sheet: number;
  kind: 'refused';
  refused: RefusedCell;
}

export type ComparedRow = ComparedStatement | RefusedRow;

/** A cell of the record on a day. */
export type DatedCell = Pick<FigureStatement, 'communeId' | 'indicator' | 'effectiveOn'>;

/** Nobody has judged the figure that comes in the place of a judged one. */
export function losesJudgement({ holding, keepsJudgement }: ComparedStatement): boolean {
  return holding !== undefined && holding.judgement !== null && !keepsJudgement;
}

/** A statement that is refused after all. */
export function refusalOf(statement: FigureStatement, reason: RefusedCell['reason']): RefusedCell {
  const { row, column, communeId, indicator, value } = statement;
  return { row, column, communeId, indicator, reason, text: textOfValue(value) };
}

function textOfValue(value: FigureStatement['value']): string {
  return Array.isArray(value) ? value.map((part) => part ?? '').join('; ') : String(value);
}
