import type { RefObject } from 'react';
import type { CellKeyboardEvent, CellKeyDownArgs, DataGridHandle } from 'react-data-grid';
import type { GridParts } from '../cells/grid-context.ts';
import type { GridActions } from '../editing/use-grid-actions.ts';
import type { CellPositions } from './cell-positions.ts';
import type { Line } from './grid-layout.ts';
import {
  type Direction,
  firstOrLast,
  moveToDataEdge,
  nextInReadingOrder,
  type Position,
  step,
} from './navigation.ts';

/** Handler of a key: this hook, the browser or the data grid. */
type Handling = 'done' | 'browser' | 'data-grid';

const DIRECTIONS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

interface KeyContext {
  grid: RefObject<DataGridHandle | null>;
  positions: CellPositions;
  parts: GridParts;
  actions: GridActions;
}

/** Spreadsheet keys that the data grid lacks or handles differently. */
export function useGridKeys(context: KeyContext) {
  return (args: CellKeyDownArgs<Line>, event: CellKeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const handling =
      args.mode === 'EDIT' ? handleEditorKey(context, args, event) : handleCellKey(context, args, event);
    if (handling !== 'data-grid') event.preventGridDefault();
    if (handling === 'done') event.preventDefault();
  };
}

type ActiveArgs = Extract<CellKeyDownArgs<Line>, { mode: 'ACTIVE' }>;
type EditArgs = Extract<CellKeyDownArgs<Line>, { mode: 'EDIT' }>;

function handleCellKey(context: KeyContext, args: ActiveArgs, event: CellKeyboardEvent): Handling {
  const { parts, actions } = context;
  const here = { row: args.rowIdx, column: args.column?.idx ?? 0 };
  const isControl = event.ctrlKey || event.metaKey;
  const cell = context.positions.cellAt(here);
  if (event.altKey && event.key === 'ArrowDown' && cell)
    return handled(() => actions.openJudgementMenu(cell));
  if (event.altKey && !isControl) return 'browser';
  if (isControl) {
    const action = actions.actionForControlKey(event.key.toLowerCase(), event.shiftKey);
    if (action) return handled(action);
  }
  if (event.key === 'Delete') return handled(actions.withdraw);
  if (event.key === 'F9') return handled(actions.keep);
  if (event.key === 'F8') return handled(() => actions.confirm(() => move(context, here, 'down')));
  const handling = handleNavigationKey(context, here, event);
  if (handling !== undefined) return handling;
  if (isTyping(event) && !cell?.isEditable) return handled(actions.reportNotEditable);
  const obstacle =
    cell?.part === 'judgement' && isTyping(event) ? actions.obstacleToJudging(cell) : undefined;
  if (obstacle !== undefined) return handled(() => actions.report(obstacle));
  parts.cellEditor.start = event.key === 'F2' ? 'edit' : 'replace';
  return 'data-grid';
}

/** Whether a key starts typing in an editable cell. */
function isTyping({ key, ctrlKey, metaKey }: CellKeyboardEvent): boolean {
  return (key.length === 1 && !ctrlKey && !metaKey) || key === 'F2' || key === 'Backspace';
}

function handleNavigationKey(
  context: KeyContext,
  here: Position,
  event: CellKeyboardEvent,
): Handling | undefined {
  const { positions, parts } = context;
  const { key, shiftKey } = event;
  const isControl = event.ctrlKey || event.metaKey;
  const direction = DIRECTIONS[key];
  if (direction) {
    const next = isControl ? moveToDataEdge : step;
    if (shiftKey) extend(context, next(positions.enteredCells, parts.selection.corner ?? here, direction));
    else go(context, next(positions.allCells, here, direction));
    return 'done';
  }
  if (key === 'Enter') return handled(() => move(context, here, shiftKey ? 'up' : 'down'));
  if (key === 'Escape') return handled(() => parts.selection.start(here));
  if (key === 'Tab') return tab(context, here, shiftKey);
  if (key !== 'Home' && key !== 'End') return undefined;
  const target = firstOrLast(positions.cellsLike(here), here, key === 'End', isControl);
  if (target && shiftKey) extend(context, target);
  else if (target) go(context, target);
  return 'done';
}

function handleEditorKey(context: KeyContext, args: EditArgs, event: CellKeyboardEvent): Handling {
  const { parts } = context;
  const here = { row: args.rowIdx, column: args.column.idx };
  const direction = parts.cellEditor.start === 'replace' ? DIRECTIONS[event.key] : undefined;
  if (event.key === 'Escape') {
    parts.cellEditor.typed = undefined;
    return 'data-grid';
  }
  if (direction || event.key === 'Enter' || event.key === 'Tab') args.onClose(true, false);
  if (direction) return handled(() => go(context, step(context.positions.allCells, here, direction)));
  if (event.key === 'Enter') {
    // On a touch screen the next editor opens at once, so that the on-screen keyboard stays.
    const isTouch = window.matchMedia('(pointer: coarse)').matches;
    return handled(() => move(context, here, event.shiftKey ? 'up' : 'down', isTouch));
  }
  return event.key === 'Tab' ? tab(context, here, event.shiftKey) : 'data-grid';
}

// Tab after the last figure, or Shift+Tab before the first, leaves the grid.
function tab(context: KeyContext, here: Position, isBack: boolean): Handling {
  const next = nextInReadingOrder(context.positions.cellsLike(here), here, isBack);
  if (next === undefined) return 'browser';
  return handled(() => go(context, next));
}

function move(context: KeyContext, here: Position, direction: Direction, enableEditor = false): void {
  go(context, step(context.positions.allCells, here, direction), enableEditor);
}

function go({ grid, parts }: KeyContext, { row, column }: Position, enableEditor = false): void {
  if (enableEditor) parts.cellEditor.start = 'edit';
  parts.selection.start({ row, column });
  grid.current?.setActivePosition({ rowIdx: row, idx: column }, { shouldFocus: true, enableEditor });
}

function extend({ grid, parts }: KeyContext, corner: Position): void {
  parts.selection.extend(corner);
  grid.current?.scrollToCell({ rowIdx: corner.row, idx: corner.column });
}

function handled(action: () => void): 'done' {
  action();
  return 'done';
}
