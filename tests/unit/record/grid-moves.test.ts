import { describe, expect, test } from 'vitest';
import {
  between,
  edge,
  follow,
  type Ground,
  leap,
  step,
} from '../../../client/features/record/grid/navigation/moves.ts';

/** A ground as a drawing: `#` filled, `.` empty, `-` no figure. */
function groundOf(...lines: string[]): Ground {
  const at = ({ row, column }: { row: number; column: number }) => lines[row]?.[column];
  return {
    rows: lines.length,
    columns: lines[0]?.length ?? 0,
    isFigure: (place) => '#.'.includes(at(place) ?? ' '),
    isFilled: (place) => at(place) === '#',
  };
}

const place = (row: number, column: number) => ({ row, column });

describe('a step', () => {
  const ground = groundOf('---', '-##', '---', '-.#');
  test('goes over headings', () => expect(step(ground, place(1, 1), 'down')).toEqual(place(3, 1)));
  test('stays at the edge', () => {
    expect(step(ground, place(3, 1), 'down')).toEqual(place(3, 1));
    expect(step(ground, place(1, 1), 'left')).toEqual(place(1, 1));
  });
});

describe('a leap', () => {
  const ground = groundOf('#', '#', '-', '#', '.', '.', '#', '.');
  test('goes to the end of a run of figures, over headings', () =>
    expect(leap(ground, place(0, 0), 'down')).toEqual(place(3, 0)));
  test('from the end of a run goes to the next figure', () =>
    expect(leap(ground, place(3, 0), 'down')).toEqual(place(6, 0)));
  test('over nothing but empty cells goes to the edge', () =>
    expect(leap(ground, place(6, 0), 'down')).toEqual(place(7, 0)));
  test('goes back alike', () => expect(leap(ground, place(6, 0), 'up')).toEqual(place(3, 0)));
});

describe('the next figure', () => {
  const ground = groundOf('---', '-#.', '---', '-.#');
  test('is in the line, then in the next line', () => {
    expect(follow(ground, place(1, 1), false)).toEqual(place(1, 2));
    expect(follow(ground, place(1, 2), false)).toEqual(place(3, 1));
    expect(follow(ground, place(3, 1), true)).toEqual(place(1, 2));
  });
  test('is none after the last and before the first: the way leads out', () => {
    expect(follow(ground, place(3, 2), false)).toBeUndefined();
    expect(follow(ground, place(1, 1), true)).toBeUndefined();
  });
  test('of a line and of the grid is found from its ends', () => {
    expect(edge(ground, place(3, 2), false, false)).toEqual(place(3, 1));
    expect(edge(ground, place(3, 1), true, false)).toEqual(place(3, 2));
    expect(edge(ground, place(3, 1), false, true)).toEqual(place(1, 1));
    expect(edge(ground, place(1, 1), true, true)).toEqual(place(3, 2));
  });
});

test('a block has the figures between its corners, whichever way it was drawn', () => {
  const ground = groundOf('-##', '---', '-##');
  const lines = [
    [place(0, 1), place(0, 2)],
    [place(2, 1), place(2, 2)],
  ];
  expect(between(ground, place(0, 1), place(2, 2))).toEqual(lines);
  expect(between(ground, place(2, 2), place(0, 1))).toEqual(lines);
});
