import type { CriteriaSet } from '../../sets/criteria-set.ts';
import type { Commune } from '../../units/commune.ts';
import type { LocalDate } from '../../values/local-date.ts';
import type { DecimalMark } from '../../values/parse-number.ts';
import type { FigureValue } from '../../values/value.ts';
import type { ImportReason } from './read-value.ts';

/** Where in a sheet; rows and columns from 0. */
export interface SheetPosition {
  row: number;
  column: number;
}

/** A figure that a file states, and where. */
export interface FigureStatement extends SheetPosition {
  communeId: string;
  indicator: string;
  effectiveOn: LocalDate;
  value: FigureValue;
  note: string | null;
  isFormula: boolean;
}

/** A cell that was refused: why, and what it says. `other`: the cell that it repeats. */
export interface RefusedCell extends SheetPosition {
  reason: ImportReason;
  text: string;
  communeId?: string;
  indicator?: string;
  other?: SheetPosition & { sheet: number };
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

/** What a cell says, or why it is refused. */
export type Reading = { statement: FigureStatement } | { refused: RefusedCell };
