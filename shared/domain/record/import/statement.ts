import type { CriteriaSet } from '../../sets/criteria-set.ts';
import type { Commune } from '../../units/commune.ts';
import type { LocalDate } from '../../values/local-date.ts';
import type { DecimalMark } from '../../values/parse-number.ts';
import type { FigureValue } from '../../values/value.ts';
import type { ImportReason } from './read-value.ts';

/** Position of a cell; rows and columns count from 0. */
export interface SheetPosition {
  row: number;
  column: number;
}

/** Figure stated by a cell of a file. `isFormula`: it is the result of a formula; `isIllustrative`: its row says it is made up. */
export interface FigureStatement extends SheetPosition {
  communeId: string;
  indicator: string;
  effectiveOn: LocalDate;
  value: FigureValue;
  note: string | null;
  isFormula: boolean;
  isIllustrative: boolean;
}

/** Refused cell: the reason and its text. `other`: the cell with the same commune, indicator and day. */
export interface RefusedCell extends SheetPosition {
  reason: ImportReason;
  text: string;
  communeId?: string;
  indicator?: string;
  other?: SheetPosition & { sheet: number };
}

/** Rows of a sheet that are passed over by what they are, with the text of the first. */
export interface PassedOver {
  reason: 'hidden' | 'total' | 'several-tables' | 'no-figures-read';
  text: string;
  count: number;
}

/** Context in which sheets are read. */
export interface ReadingContext {
  set: CriteriaSet;
  communes: readonly Commune[];
  programmeStart: LocalDate;
  today: LocalDate;
  /** Day of figures without their own day. */
  day: LocalDate | null;
  decimalMark: DecimalMark;
}

export type Reading = { statement: FigureStatement } | { refused: RefusedCell };
