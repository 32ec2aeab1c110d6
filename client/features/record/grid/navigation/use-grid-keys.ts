import type { RefObject } from 'react';
import type { CellKeyboardEvent, CellKeyDownArgs, DataGridHandle } from 'react-data-grid';
import type { GridParts } from '../cells/grid-context.ts';
import type { GridActs } from '../editing/use-grid-acts.ts';
import type { Line } from './grid-layout.ts';
import { type Direction, edge, follow, leap, type Place, step } from './moves.ts';
import type { Places } from './places.ts';

/** What a key has come to: dealt with; to be left to the browser; to be left to the grid part. */
type Answer = 'done' | 'browser' | 'part';

const DIRECTIONS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

interface KeyContext {
  grid: RefObject<DataGridHandle | null>;
  places: Places;
  parts: GridParts;
  acts: GridActs;
}

/** The keys of a spreadsheet, where the grid part has none or others. */
export function useGridKeys(context: KeyContext) {
  return (args: CellKeyDownArgs<Line>, event: CellKeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const answer = args.mode === 'EDIT' ? editorKey(context, args, event) : cellKey(context, args, event);
    if (answer !== 'part') event.preventGridDefault();
    if (answer === 'done') event.preventDefault();
  };
}

type ActiveArgs = Extract<CellKeyDownArgs<Line>, { mode: 'ACTIVE' }>;
type EditArgs = Extract<CellKeyDownArgs<Line>, { mode: 'EDIT' }>;

function cellKey(context: KeyContext, args: ActiveArgs, event: CellKeyboardEvent): Answer {
  const { parts, acts } = context;
  const here = { row: args.rowIdx, column: args.column?.idx ?? 0 };
  const isControl = event.ctrlKey || event.metaKey;
  if (event.altKey && !isControl) return 'browser';
  if (isControl) {
    const act = acts.ofControlKey(event.key.toLowerCase(), event.shiftKey);
    if (act) return finish(act);
  }
  if (event.key === 'Delete') return finish(acts.withdraw);
  if (event.key === 'F8') return finish(() => acts.confirm(() => move(context, here, 'down')));
  const answer = movingKey(context, here, event);
  if (answer !== undefined) return answer;
  if (isTyping(event) && !context.places.cellAt(here)?.isOpen) return finish(acts.tellClosed);
  parts.editor.start = event.key === 'F2' ? 'edit' : 'replace';
  return 'part';
}

/** Whether a key begins an entry in a cell that takes one. */
function isTyping({ key, ctrlKey, metaKey }: CellKeyboardEvent): boolean {
  return (key.length === 1 && !ctrlKey && !metaKey) || key === 'F2' || key === 'Backspace';
}

function movingKey(context: KeyContext, here: Place, event: CellKeyboardEvent): Answer | undefined {
  const { places, parts } = context;
  const { key, shiftKey } = event;
  const isControl = event.ctrlKey || event.metaKey;
  const direction = DIRECTIONS[key];
  if (direction) {
    const way = isControl ? leap : step;
    if (shiftKey) extend(context, way(places.figures, parts.selection.corner ?? here, direction));
    else go(context, way(places.ground, here, direction));
    return 'done';
  }
  if (key === 'Enter') return finish(() => move(context, here, shiftKey ? 'up' : 'down'));
  if (key === 'Escape') return finish(() => parts.selection.start(here));
  if (key === 'Tab') return tab(context, here, shiftKey);
  if (key !== 'Home' && key !== 'End') return undefined;
  const target = edge(places.figures, here, key === 'End', isControl);
  if (target && shiftKey) extend(context, target);
  else if (target) go(context, target);
  return 'done';
}

function editorKey(context: KeyContext, args: EditArgs, event: CellKeyboardEvent): Answer {
  const { parts } = context;
  const here = { row: args.rowIdx, column: args.column.idx };
  const direction = parts.editor.start === 'replace' ? DIRECTIONS[event.key] : undefined;
  if (event.key === 'Escape') {
    parts.editor.typed = undefined;
    return 'part';
  }
  if (direction || event.key === 'Enter' || event.key === 'Tab') args.onClose(true, false);
  if (direction) return finish(() => go(context, step(context.places.ground, here, direction)));
  if (event.key === 'Enter') {
    // Under a finger the next one is opened at once: the keyboard on the screen stays.
    const isTouch = window.matchMedia('(pointer: coarse)').matches;
    return finish(() => move(context, here, event.shiftKey ? 'up' : 'down', isTouch));
  }
  return event.key === 'Tab' ? tab(context, here, event.shiftKey) : 'part';
}

// After the last figure and before the first the way leads out of the grid.
function tab(context: KeyContext, here: Place, isBack: boolean): Answer {
  const next = follow(context.places.figures, here, isBack);
  if (next === undefined) return 'browser';
  return finish(() => go(context, next));
}

function move(context: KeyContext, here: Place, direction: Direction, enableEditor = false): void {
  go(context, step(context.places.ground, here, direction), enableEditor);
}

function go({ grid, parts }: KeyContext, { row, column }: Place, enableEditor = false): void {
  if (enableEditor) parts.editor.start = 'edit';
  parts.selection.start({ row, column });
  grid.current?.setActivePosition({ rowIdx: row, idx: column }, { shouldFocus: true, enableEditor });
}

function extend({ grid, parts }: KeyContext, corner: Place): void {
  parts.selection.extend(corner);
  grid.current?.scrollToCell({ rowIdx: corner.row, idx: corner.column });
}

function finish(act: () => void): 'done' {
  act();
  return 'done';
}
