import { describe, expect, test } from 'vitest';
import {
  firstOrLast,
  moveToDataEdge,
  type NavigableGrid,
  nextInReadingOrder,
  positionsBetween,
  step,
} from '../../../client/features/record/grid/navigation/navigation.ts';

/** A grid drawn with `#` filled, `.` empty, `-` no figure. */
function gridOf(...lines: string[]): NavigableGrid {
  const at = ({ row, column }: { row: number; column: number }) => lines[row]?.[column];
  return {
    rows: lines.length,
    columns: lines[0]?.length ?? 0,
    isStop: (position) => '#.'.includes(at(position) ?? ' '),
    isFilled: (position) => at(position) === '#',
  };
}

const position = (row: number, column: number) => ({ row, column });

describe('a step', () => {
  const grid = gridOf('---', '-##', '---', '-.#');
  test('skips headings', () => expect(step(grid, position(1, 1), 'down')).toEqual(position(3, 1)));
  test('stays at the edge', () => {
    expect(step(grid, position(3, 1), 'down')).toEqual(position(3, 1));
    expect(step(grid, position(1, 1), 'left')).toEqual(position(1, 1));
  });
});

describe('Ctrl with an arrow', () => {
  const grid = gridOf('#', '#', '-', '#', '.', '.', '#', '.');
  test('goes to the end of a run of figures and skips headings', () =>
    expect(moveToDataEdge(grid, position(0, 0), 'down')).toEqual(position(3, 0)));
  test('goes from the end of a run to the next figure', () =>
    expect(moveToDataEdge(grid, position(3, 0), 'down')).toEqual(position(6, 0)));
  test('goes to the edge if only empty cells follow', () =>
    expect(moveToDataEdge(grid, position(6, 0), 'down')).toEqual(position(7, 0)));
  test('works backwards in the same way', () =>
    expect(moveToDataEdge(grid, position(6, 0), 'up')).toEqual(position(3, 0)));
});

describe('the next figure', () => {
  const grid = gridOf('---', '-#.', '---', '-.#');
  test('is in the same line, then in the next line', () => {
    expect(nextInReadingOrder(grid, position(1, 1), false)).toEqual(position(1, 2));
    expect(nextInReadingOrder(grid, position(1, 2), false)).toEqual(position(3, 1));
    expect(nextInReadingOrder(grid, position(3, 1), true)).toEqual(position(1, 2));
  });
  test('is undefined after the last and before the first', () => {
    expect(nextInReadingOrder(grid, position(3, 2), false)).toBeUndefined();
    expect(nextInReadingOrder(grid, position(1, 1), true)).toBeUndefined();
  });
  test('from the start or end of a line or the grid is its first or last', () => {
    expect(firstOrLast(grid, position(3, 2), false, false)).toEqual(position(3, 1));
    expect(firstOrLast(grid, position(3, 1), true, false)).toEqual(position(3, 2));
    expect(firstOrLast(grid, position(3, 1), false, true)).toEqual(position(1, 1));
    expect(firstOrLast(grid, position(1, 1), true, true)).toEqual(position(3, 2));
  });
});

test('a selection has the figures between its corners, in whichever direction it was drawn', () => {
  const grid = gridOf('-##', '---', '-##');
  const lines = [
    [position(0, 1), position(0, 2)],
    [position(2, 1), position(2, 2)],
  ];
  expect(positionsBetween(grid, position(0, 1), position(2, 2))).toEqual(lines);
  expect(positionsBetween(grid, position(2, 2), position(0, 1))).toEqual(lines);
});
