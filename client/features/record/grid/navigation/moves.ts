/** Where in the grid: the index of a line and of a column. */
export interface Place {
  row: number;
  column: number;
}

/** What moves go over: which places hold figures, and which of those are filled. */
export interface Ground {
  rows: number;
  columns: number;
  /** Whether the place takes part: a figure's own cell, not a heading. */
  isFigure: (place: Place) => boolean;
  isFilled: (place: Place) => boolean;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const STEPS: Record<Direction, Place> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

/** The next figure in a direction, over headings; the same place at the edge. */
export function step(ground: Ground, from: Place, direction: Direction): Place {
  return nextFigure(ground, from, direction) ?? from;
}

/**
 * Where Ctrl with an arrow leads, as in spreadsheets: to the end of a run of filled figures, or over empty ones to the
 * next filled; else to the edge.
 */
export function leap(ground: Ground, from: Place, direction: Direction): Place {
  let next = nextFigure(ground, from, direction);
  if (next === undefined) return from;
  const isRun = ground.isFilled(from) && ground.isFilled(next);
  let last = next;
  for (; next !== undefined; next = nextFigure(ground, last, direction)) {
    if (isRun && !ground.isFilled(next)) return last;
    last = next;
    if (!isRun && ground.isFilled(next)) return next;
  }
  return last;
}

/** The figure after or before this one, line by line; undefined after the last: there the way leads out of the grid. */
export function follow(ground: Ground, from: Place, isBack: boolean): Place | undefined {
  const inLine = nextFigure(ground, from, isBack ? 'left' : 'right');
  if (inLine) return inLine;
  const edge = isBack ? ground.columns : -1;
  for (let row = from.row + (isBack ? -1 : 1); row >= 0 && row < ground.rows; row += isBack ? -1 : 1) {
    const found = nextFigure(ground, { row, column: edge }, isBack ? 'left' : 'right');
    if (found) return found;
  }
  return undefined;
}

/** The first or last figure of a line, or of the whole grid; undefined where there is none. */
export function edge(ground: Ground, from: Place, isEnd: boolean, isWhole: boolean): Place | undefined {
  if (!isWhole) {
    const outside = { row: from.row, column: isEnd ? ground.columns : -1 };
    return nextFigure(ground, outside, isEnd ? 'left' : 'right');
  }
  return follow(ground, isEnd ? { row: ground.rows, column: 0 } : { row: -1, column: ground.columns }, isEnd);
}

function nextFigure(ground: Ground, from: Place, direction: Direction): Place | undefined {
  const { row, column } = STEPS[direction];
  let place = { row: from.row + row, column: from.column + column };
  const isInside = () =>
    place.row >= 0 && place.row < ground.rows && place.column >= 0 && place.column < ground.columns;
  for (; isInside(); place = { row: place.row + row, column: place.column + column }) {
    if (ground.isFigure(place)) return place;
  }
  return undefined;
}

/** The places between two corners that hold figures, line by line. */
export function between(ground: Ground, one: Place, other: Place): Place[][] {
  const lines: Place[][] = [];
  for (let row = Math.min(one.row, other.row); row <= Math.max(one.row, other.row); row += 1) {
    const line: Place[] = [];
    for (
      let column = Math.min(one.column, other.column);
      column <= Math.max(one.column, other.column);
      column += 1
    ) {
      if (ground.isFigure({ row, column })) line.push({ row, column });
    }
    if (line.length > 0) lines.push(line);
  }
  return lines;
}
