import type { CellInput } from '../editing/make-edit.ts';
import type { IsReadable } from './match-rows.ts';
import type { BlockPlacement } from './place-block.ts';

/** Values that a paste enters, and the rows and cells that it leaves out. */
export interface PasteOutcome {
  inputs: CellInput[];
  /** The inputs that are no figures of their indicators; they would stay in their cells, not saved. */
  unreadable: CellInput[];
  /** Number of texts outside the grid. */
  outside: number;
  /** Number of texts for cells that the user may not edit. */
  notEditable: number;
  /** Number of rows without figures: headings, or rows without a code. */
  skippedRows: number;
  matchedBy: 'position' | 'code';
}

export function pasteOutcomeOf(
  placement: Exclude<BlockPlacement, string>,
  isReadable: IsReadable,
): PasteOutcome {
  const { texts, skippedRows, matchedBy } = placement;
  const inGrid = texts.flatMap(({ cell, text }) => (cell ? [{ cell, text }] : []));
  const inputs = inGrid.filter(({ cell }) => cell.isEditable);
  return {
    inputs,
    unreadable: inputs.filter(({ cell, text }) => !isReadable(cell.indicator, text)),
    outside: texts.length - inGrid.length,
    notEditable: inGrid.length - inputs.length,
    skippedRows,
    matchedBy,
  };
}

/** Above this share of unreadable texts, the block was probably pasted on the wrong rows. */
export function looksMisplaced({ inputs, unreadable }: PasteOutcome): boolean {
  return unreadable.length >= 3 && unreadable.length * 5 > inputs.length;
}
