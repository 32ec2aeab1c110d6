/** Row and column index in the grid. */
export interface Position {
  row: number;
  column: number;
}

/** A grid as navigation sees it. */
export interface NavigableGrid {
  rows: number;
  columns: number;
  /** Whether navigation stops at the position; headings are skipped. */
  isStop: (position: Position) => boolean;
  isFilled: (position: Position) => boolean;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const STEPS: Record<Direction, Position> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

/** The next stop in a direction; the same position at the edge. */
export function step(grid: NavigableGrid, from: Position, direction: Direction): Position {
  return nextStop(grid, from, direction) ?? from;
}

/**
 * Ctrl with an arrow key, as in spreadsheets: goes to the end of a run of filled cells; from an empty cell or the end of a run to
 * the next filled cell, or to the edge.
 */
export function moveToDataEdge(grid: NavigableGrid, from: Position, direction: Direction): Position {
  let next = nextStop(grid, from, direction);
  if (next === undefined) return from;
  const isRun = grid.isFilled(from) && grid.isFilled(next);
  let last = next;
  for (; next !== undefined; next = nextStop(grid, last, direction)) {
    if (isRun && !grid.isFilled(next)) return last;
    last = next;
    if (!isRun && grid.isFilled(next)) return next;
  }
  return last;
}

/** The next or previous stop, line by line; undefined past the ends, so that Tab leaves the grid. */
export function nextInReadingOrder(
  grid: NavigableGrid,
  from: Position,
  isBack: boolean,
): Position | undefined {
  const inLine = nextStop(grid, from, isBack ? 'left' : 'right');
  if (inLine) return inLine;
  const outside = isBack ? grid.columns : -1;
  for (let row = from.row + (isBack ? -1 : 1); row >= 0 && row < grid.rows; row += isBack ? -1 : 1) {
    const found = nextStop(grid, { row, column: outside }, isBack ? 'left' : 'right');
    if (found) return found;
  }
  return undefined;
}

/** The first or last stop of the line, or of the whole grid; undefined if there is none. */
export function firstOrLast(
  grid: NavigableGrid,
  from: Position,
  isEnd: boolean,
  isWhole: boolean,
): Position | undefined {
  if (!isWhole) {
    const outside = { row: from.row, column: isEnd ? grid.columns : -1 };
    return nextStop(grid, outside, isEnd ? 'left' : 'right');
  }
  const outside = isEnd ? { row: grid.rows, column: 0 } : { row: -1, column: grid.columns };
  return nextInReadingOrder(grid, outside, isEnd);
}

function nextStop(grid: NavigableGrid, from: Position, direction: Direction): Position | undefined {
  const { row, column } = STEPS[direction];
  let position = { row: from.row + row, column: from.column + column };
  const isInside = () =>
    position.row >= 0 && position.row < grid.rows && position.column >= 0 && position.column < grid.columns;
  for (; isInside(); position = { row: position.row + row, column: position.column + column }) {
    if (grid.isStop(position)) return position;
  }
  return undefined;
}

/** The stops in the rectangle between two corners, line by line. */
export function positionsBetween(grid: NavigableGrid, one: Position, other: Position): Position[][] {
  const lines: Position[][] = [];
  for (let row = Math.min(one.row, other.row); row <= Math.max(one.row, other.row); row += 1) {
    const line: Position[] = [];
    for (
      let column = Math.min(one.column, other.column);
      column <= Math.max(one.column, other.column);
      column += 1
    ) {
      if (grid.isStop({ row, column })) line.push({ row, column });
    }
    if (line.length > 0) lines.push(line);
  }
  return lines;
}
