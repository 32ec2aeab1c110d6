import type { ClipboardEvent } from 'react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridParts } from '../cells/grid-context.ts';
import { useCellText } from '../cells/use-cell-text.ts';
import type { Cell } from '../navigation/grid-layout.ts';
import { type Place, step } from '../navigation/moves.ts';
import type { Places } from '../navigation/places.ts';
import { writeBlock } from '../paste/block.ts';
import { usePaste } from '../paste/use-paste.ts';
import type { Restated } from './entering.ts';

/** Goes to a cell, as if it had been clicked. */
export type GoTo = (place: Place) => void;

export type GridActs = ReturnType<typeof useGridActs>;

/** What can be done with the chosen cells; each says in `message` what it has done, where that is not plain to see. */
export function useGridActs(parts: GridParts, places: Places, goTo: RefObject<GoTo | undefined>) {
  const { t } = useTranslation();
  const { selection, entering, store } = parts;
  const [message, setMessage] = useState('');
  const [withdrawing, setWithdrawing] = useState<readonly Cell[]>();
  const pasting = usePaste(parts, places, setMessage);
  const text = useCellText();
  const chosen = () => places.chosen(selection).flat();
  const open = (cells: readonly Cell[]) => cells.filter(({ isOpen }) => isOpen);
  const textIn = (cell: Cell) => text.shownText(store.view(cell));

  const withdrawCells = (cells: readonly Cell[]) => {
    const stated = open(cells).filter((cell) => {
      const { stated: one, blocked } = store.view(cell);
      return one !== null || blocked !== undefined;
    });
    if (stated.length > 0) setWithdrawing(stated);
    else setMessage(t('grid.done.nothingToWithdraw'));
  };
  const tellUndone = (restated: Restated | undefined, word: 'undone' | 'redone') => {
    const { cells = [], kept = 0 } = restated ?? {};
    const done = restated ? t(`grid.done.${word}`, { count: cells.length }) : t(`grid.done.nothing-${word}`);
    setMessage(kept > 0 ? `${done}; ${t('grid.done.keptOthers', { count: kept })}` : done);
    const place = cells[0] && places.placeOf(cells[0]);
    if (place) goTo.current?.(place);
  };
  const fillDown = () => {
    const columns = places.columnsToFill(selection);
    const typed = columns.flatMap(([source, ...cells]) =>
      source
        ? open(cells.filter((cell) => cell !== undefined)).map((cell) => ({ cell, text: textIn(source) }))
        : [],
    );
    setMessage(t('grid.done.filled', { count: entering.enter(typed.filter((one) => one.text !== '')) }));
  };
  const controls: Record<string, () => void> = {
    d: fillDown,
    z: () => tellUndone(entering.undo(), 'undone'),
    y: () => tellUndone(entering.redo(), 'redone'),
    a: () => places.chooseAll(selection),
  };
  return {
    message,
    say: setMessage,
    withdrawing,
    ofControlKey: (key: string, isShift: boolean) => controls[key === 'z' && isShift ? 'y' : key],
    undo: () => controls['z']?.(),
    redo: () => controls['y']?.(),
    withdraw: () => withdrawCells(chosen()),
    withdrawCells,
    stopWithdrawing: (reason?: string) => {
      if (reason !== undefined && withdrawing) {
        setMessage(t('grid.done.withdrawn', { count: entering.withdraw(withdrawing, reason) }));
      }
      setWithdrawing(undefined);
    },
    /** After an answer that was not given in the grid: the next figure below is chosen, and the grid has the focus. */
    goOn: () => selection.anchor && goTo.current?.(step(places.figures, selection.anchor, 'down')),
    /** Confirms what is chosen as unchanged; after a single cell the next one follows. */
    confirm: (goOn?: () => void) => {
      const count = entering.confirm(open(chosen()));
      setMessage(count > 0 ? t('grid.done.confirmed', { count }) : t('grid.done.nothingToConfirm'));
      if (!selection.isBlock) goOn?.();
    },
    copy: (event: ClipboardEvent) => {
      const block = places.chosen(selection).map((line) => line.map(textIn));
      if (block.length === 0) return;
      event.clipboardData.setData('text/plain', writeBlock(block));
      event.preventDefault();
      setMessage(t('grid.done.copied', { count: block.flat().length }));
    },
    ...pasting,
  };
}
