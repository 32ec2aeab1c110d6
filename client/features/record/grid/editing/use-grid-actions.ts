import type { ClipboardEvent } from 'react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseJudgement } from '#shared/domain/values/parse-judgement.ts';
import type { GridParts } from '../cells/grid-context.ts';
import { useCellText } from '../cells/use-cell-text.ts';
import { enterTexts } from '../judgements/enter-texts.ts';
import { useJudgementActs } from '../judgements/use-judgement-acts.ts';
import { useJudgementTextIn } from '../judgements/use-judgement-text.ts';
import type { CellPositions } from '../navigation/cell-positions.ts';
import type { Cell } from '../navigation/grid-layout.ts';
import { type Position, step } from '../navigation/navigation.ts';
import { writeBlock } from '../paste/clipboard.ts';
import { usePaste } from '../paste/use-paste.ts';
import type { UndoResult } from './grid-editor.ts';
import type { CellInput } from './make-edit.ts';

/** Selects and focuses a cell, as a click does. */
export type GoTo = (position: Position) => void;

export type GridActions = ReturnType<typeof useGridActions>;

/** Actions on the selected cells; `message` reports the result of the last one. */
export function useGridActions(
  parts: GridParts,
  positions: CellPositions,
  goTo: RefObject<GoTo | undefined>,
) {
  const { t } = useTranslation();
  const { selection, gridEditor, store } = parts;
  const [message, setMessage] = useState('');
  const [withdrawing, setWithdrawing] = useState<readonly Cell[]>();
  const paste = usePaste(parts, positions, setMessage);
  const text = useCellText();
  const judgementText = useJudgementTextIn(parts);
  const selectedCells = () => positions.selectedCells(selection).flat();
  const editable = (cells: readonly Cell[]) => cells.filter(({ isEditable }) => isEditable);
  const textIn = (cell: Cell) =>
    cell.part === 'judgement' ? judgementText(cell) : text.shownText(store.view(cell));
  // A figure and its judgement are one statement.
  const selectedStatements = () => [...new Set(selectedCells().flatMap(({ id }) => store.find(id) ?? []))];

  const withdrawCells = (cells: readonly Cell[]) => {
    const filled = editable(cells).filter((cell) => {
      const { content, blocked } = store.view(cell);
      return content !== null || blocked !== undefined;
    });
    if (filled.length > 0) setWithdrawing(filled);
    else setMessage(t('grid.done.nothingToWithdraw'));
  };
  const judgementActs = useJudgementActs(parts, setMessage, withdrawCells);
  const withdraw = () => {
    const figures = selectedCells().filter(({ part }) => part === 'figure');
    if (figures.length > 0) withdrawCells(figures);
    else judgementActs.removeJudgements(editable(selectedCells()));
  };
  const reportUndo = (result: UndoResult | undefined, word: 'undone' | 'redone') => {
    const { cells = [], kept = 0 } = result ?? {};
    const done = result ? t(`grid.done.${word}`, { count: cells.length }) : t(`grid.done.nothing-${word}`);
    setMessage(kept > 0 ? `${done}; ${t('grid.done.keptOthers', { count: kept })}` : done);
    const position = cells[0] && positions.positionOf(cells[0]);
    if (position) goTo.current?.(position);
  };
  const fillDown = () => {
    const columns = positions.columnsToFill(selection);
    const inputs = columns.flatMap(([source, ...cells]) =>
      source
        ? editable(cells.filter((cell) => cell !== undefined)).map((cell) => ({ cell, text: textIn(source) }))
        : [],
    );
    setMessage(t('grid.done.filled', { count: enterTexts(parts, inputs.filter(isFilled)) }));
  };
  const undo = () => reportUndo(gridEditor.undo(), 'undone');
  const controls: Record<string, () => void> = {
    d: fillDown,
    z: undo,
    y: () => reportUndo(gridEditor.redo(), 'redone'),
    a: () => positions.selectAll(selection),
  };
  return {
    message,
    report: setMessage,
    undo,
    withdrawing,
    actionForControlKey: (key: string, isShift: boolean) => controls[key === 'z' && isShift ? 'y' : key],
    withdraw,
    withdrawCells,
    stopWithdrawing: (reason?: string) => {
      if (reason !== undefined && withdrawing) {
        setMessage(t('grid.done.withdrawn', { count: gridEditor.withdraw(withdrawing, reason) }));
      }
      setWithdrawing(undefined);
    },
    /** Records the selected doubtful figures as they are. */
    keep: () => {
      const count = gridEditor.keep(editable(selectedStatements()));
      setMessage(t(count > 0 ? 'grid.doubt.kept' : 'grid.doubt.nothing', { count }));
    },
    /** Selects and focuses the next figure below, after an answer given outside the grid. */
    goToNext: () =>
      selection.anchor &&
      goTo.current?.(step(positions.cellsLike(selection.anchor), selection.anchor, 'down')),
    /** Confirms the selected figures as unchanged; after a single cell, calls `goToNext`. */
    confirm: (goToNext?: () => void) => {
      const count = gridEditor.confirm(editable(selectedStatements()));
      setMessage(count > 0 ? t('grid.done.confirmed', { count }) : t('grid.done.nothingToConfirm'));
      if (!selection.isBlock) goToNext?.();
    },
    copy: (event: ClipboardEvent) => {
      const block = positions.selectedCells(selection).map((line) => line.map(textIn));
      if (block.length === 0) return;
      event.clipboardData.setData('text/plain', writeBlock(block));
      event.preventDefault();
      setMessage(t('grid.done.copied', { count: block.flat().length }));
    },
    ...judgementActs,
    ...paste,
  };
}

// The judgement of an indicator that waits for one is no text to fill with.
function isFilled({ cell, text }: CellInput): boolean {
  return cell.part === 'judgement' ? parseJudgement(text) !== undefined : text !== '';
}
