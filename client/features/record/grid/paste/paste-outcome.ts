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
  const placed = texts.flatMap(({ cell, text }) => (cell ? [{ cell, text }] : []));
  const inGrid = withoutOtherColumn(placed, isReadable);
  const inputs = inGrid.filter(({ cell }) => cell.isEditable);
  return {
    inputs,
    unreadable: inputs.filter(({ cell, text }) => !isReadable(cell.indicator, text, cell.part)),
    outside: texts.length - inGrid.length,
    notEditable: inGrid.length - inputs.length,
    skippedRows,
    matchedBy,
  };
}

// Beside figures, a column without any judgement is something else, such as the figures of another year.
function withoutOtherColumn(placed: readonly CellInput[], isReadable: IsReadable): readonly CellInput[] {
  const [figures = [], judgements = []] = [
    placed.filter(({ cell }) => cell.part === 'figure'),
    placed.filter(({ cell }) => cell.part === 'judgement'),
  ];
  const isOther = !judgements.some(({ cell, text }) => isReadable(cell.indicator, text, cell.part));
  return figures.length > 0 && isOther ? figures : placed;
}

/** Above this share of unreadable texts, the block was probably pasted on the wrong rows. */
export function looksMisplaced({ inputs, unreadable }: PasteOutcome): boolean {
  return unreadable.length >= 3 && unreadable.length * 5 > inputs.length;
}
