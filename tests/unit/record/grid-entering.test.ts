import { describe, expect, test } from 'vitest';
import type { Conflict } from '#shared/contract/problem.ts';
import { GRID_DAY, gridEntry, testGrid } from '../../support/record/grid.ts';

function bodies(grid: ReturnType<typeof testGrid>) {
  return grid.edits().map(({ body }) => body);
}

describe('a typed figure', () => {
  test('becomes an edit for the day of the grid that says what was seen', () => {
    const grid = testGrid();
    const seen = gridEntry({});
    grid.setRecorded(seen);
    expect(grid.entering.enter([{ cell: grid.cellOf('14.1'), text: ' 96,5 % ' }])).toBe(1);
    expect(bodies(grid)).toEqual([
      expect.objectContaining({
        indicator: '14.1',
        effectiveOn: GRID_DAY,
        value: 96.5,
        replaces: seen.id,
        origin: 'grid',
      }),
    ]);
    expect(grid.store.view(grid.cellOf('14.1'))).toMatchObject({ state: 'saving', isNew: true, change: 1.2 });
  });

  test('over one that waits comes after it', () => {
    const grid = testGrid();
    const cell = grid.cellOf('14.1');
    grid.entering.enter([{ cell, text: '96' }]);
    grid.entering.enter([{ cell, text: '97' }]);
    const [first, second] = bodies(grid);
    expect([first?.replaces, second?.replaces]).toEqual([null, first?.id]);
    expect(grid.store.view(cell).stated?.value).toBe(97);
  });

  test('that the cell says already for that day is none; of an older day it is a confirmation', () => {
    const grid = testGrid();
    const cell = grid.cellOf('14.1');
    grid.setRecorded(gridEntry({}));
    expect(grid.entering.enter([{ cell, text: '95,3' }])).toBe(1);
    expect(grid.entering.enter([{ cell, text: '95,3' }])).toBe(0);
  });

  test('is entered over what stood there when typing began, not over what came in meanwhile', () => {
    const grid = testGrid();
    const seen = gridEntry({});
    grid.setRecorded(gridEntry({ value: 92.7, effectiveOn: GRID_DAY, seq: 9 }));
    grid.entering.enter([{ cell: grid.cellOf('14.1'), text: '91,9', seen: seen.id }]);
    expect(bodies(grid)[0]?.replaces).toBe(seen.id);
  });

  test('does not keep a judgement that was made of a better one', () => {
    const grid = testGrid();
    grid.setRecorded(gridEntry({ indicator: '3.1', value: 92, judgement: 'met', reason: 'theo thẩm định' }));
    grid.entering.enter([{ cell: grid.cellOf('3.1'), text: '5' }]);
    expect(bodies(grid)[0]).toMatchObject({ value: 5, judgement: null, reason: null });
  });

  test('is judged anew, or not at all, in so many words', () => {
    const grid = testGrid();
    const cell = grid.cellOf('3.1');
    grid.setRecorded(gridEntry({ indicator: '3.1', value: 92, judgement: 'met', reason: 'theo thẩm định' }));
    grid.entering.enter([{ cell, text: '5' }]);
    grid.entering.judge(cell, { judgement: 'met', reason: 'theo thẩm định' });
    grid.entering.judge(cell, { judgement: null, reason: null });
    expect(bodies(grid).map(({ value, judgement }) => [value, judgement])).toEqual([
      [5, null],
      [5, 'met'],
      [5, null],
    ]);
  });

  test('keeps the judgement of a figure that was no better, with its reason', () => {
    const grid = testGrid();
    grid.setRecorded(gridEntry({ indicator: '3.1', value: 92, judgement: 'met', reason: 'theo thẩm định' }));
    grid.entering.enter([{ cell: grid.cellOf('3.1'), text: '93' }]);
    expect(bodies(grid)[0]).toMatchObject({ value: 93, judgement: 'met', reason: 'theo thẩm định' });
    expect(grid.store.view(grid.cellOf('3.1')).verdict.status).toBe('met');
  });

  test.each([
    ['abc', 'value-not-number-or-parts'],
    ['120', 'value-not-share'],
  ])('that is none (%s) stays as it was typed, with its reason, and is not sent', (text, rule) => {
    const grid = testGrid();
    const cell = grid.cellOf('14.1');
    grid.entering.enter([{ cell, text }]);
    expect(grid.edits()).toEqual([expect.objectContaining({ text, obstacle: { kind: 'unreadable', rule } })]);
    expect(grid.store.view(cell).state).toBe('unreadable');
    grid.entering.enter([{ cell, text: '96' }]);
    expect(grid.edits().map((edit) => [edit.text, edit.obstacle, edit.body.replaces])).toEqual([
      ['96', undefined, null],
    ]);
  });
});

test('what is being typed is judged before it is entered', () => {
  const grid = testGrid();
  const cell = grid.cellOf('14.1');
  grid.store.setDraft(cell, '99');
  expect(grid.store.view(cell).verdict.status).toBe('met');
  grid.store.setDraft(cell, '10');
  expect(grid.store.view(cell).verdict.status).toBe('not-met');
  grid.store.setDraft(cell, 'x');
  expect(grid.store.faultOfDraft(cell)).toBe('value-not-number-or-parts');
});

test('an unchanged figure is said anew for the day of the grid; one of that day is not', () => {
  const grid = testGrid();
  const seen = gridEntry({ judgement: 'met', reason: 'r', note: 'n' });
  grid.setRecorded(seen, gridEntry({ indicator: '14.2', value: 90, effectiveOn: GRID_DAY }));
  expect(grid.entering.confirm([grid.cellOf('14.1'), grid.cellOf('14.2'), grid.cellOf('14.3')])).toBe(1);
  expect(bodies(grid)).toEqual([
    expect.objectContaining({
      value: 95.3,
      judgement: 'met',
      reason: 'r',
      note: null,
      effectiveOn: GRID_DAY,
      replaces: seen.id,
    }),
  ]);
});

test('figures are withdrawn with one reason, cells without one are left alone', () => {
  const grid = testGrid();
  grid.setRecorded(gridEntry({}), gridEntry({ indicator: '14.2', value: 90 }));
  expect(
    grid.entering.withdraw([grid.cellOf('14.1'), grid.cellOf('14.2'), grid.cellOf('14.3')], 'nhầm'),
  ).toBe(2);
  expect(bodies(grid).map(({ value, reason }) => [value, reason])).toEqual([
    [null, 'nhầm'],
    [null, 'nhầm'],
  ]);
  expect(grid.store.view(grid.cellOf('14.1')).stated).toBeNull();
});

describe('undoing', () => {
  test('restates what was before as a new edit, and again what was undone', () => {
    const grid = testGrid();
    const cell = grid.cellOf('14.1');
    grid.setRecorded(gridEntry({}));
    grid.entering.enter([{ cell, text: '96' }]);
    expect(grid.entering.undo()).toEqual({ cells: [cell], kept: 0 });
    expect(grid.entering.redo()).toEqual({ cells: [cell], kept: 0 });
    expect(bodies(grid).map(({ value, effectiveOn }) => [value, effectiveOn])).toEqual([
      [96, GRID_DAY],
      [95.3, GRID_DAY],
      [96, GRID_DAY],
    ]);
    expect(grid.entering.redo()).toBeUndefined();
  });

  test('withdraws what stood in an empty cell', () => {
    const grid = testGrid();
    grid.entering.enter([{ cell: grid.cellOf('14.1'), text: '96' }]);
    grid.entering.undo();
    expect(bodies(grid)[1]).toMatchObject({ value: null, judgement: null, reason: 'hoàn tác' });
    expect(grid.entering.undo()).toBeUndefined();
  });

  test('takes what was never recorded away without a trace', () => {
    const grid = testGrid();
    grid.entering.enter([{ cell: grid.cellOf('14.1'), text: 'abc' }]);
    grid.entering.undo();
    expect(grid.edits()).toEqual([]);
  });

  test('says that a figure of before is said anew because it was undone that another took its place', () => {
    const grid = testGrid();
    grid.setRecorded(gridEntry({ effectiveOn: '2023-12-31' }));
    grid.entering.confirm([grid.cellOf('14.1')]);
    grid.entering.undo();
    expect(bodies(grid)[1]).toMatchObject({ value: 95.3, effectiveOn: GRID_DAY, note: 'trở lại 2023-12-31' });
  });

  test('goes back act by act, and forth again', () => {
    const grid = testGrid();
    const cell = grid.cellOf('14.1');
    for (const text of ['95', '96', '97']) grid.entering.enter([{ cell, text }]);
    for (const _ of 'zz') grid.entering.undo();
    expect(grid.store.view(cell).stated?.value).toBe(95);
    for (const _ of 'yy') grid.entering.redo();
    expect(grid.store.view(cell).stated?.value).toBe(97);
  });

  test('leaves alone what somebody has changed since, and says how many', () => {
    const grid = testGrid();
    const cells = [grid.cellOf('14.1'), grid.cellOf('14.2')];
    grid.entering.enter(cells.map((cell) => ({ cell, text: '96' })));
    grid.setEdits([]);
    grid.setRecorded(
      gridEntry({ indicator: '14.1', value: 94, effectiveOn: GRID_DAY, seq: 9 }),
      gridEntry({ indicator: '14.2', value: 96, effectiveOn: GRID_DAY, seq: 10 }),
    );
    expect(grid.entering.undo()).toEqual({ cells: [cells[1]], kept: 1 });
    expect(bodies(grid).map(({ indicator }) => indicator)).toEqual(['14.2']);
  });

  test('is of a whole pasted block at once', () => {
    const grid = testGrid();
    grid.entering.enter(['14.1', '14.2', '14.3'].map((code) => ({ cell: grid.cellOf(code), text: '50' })));
    expect(grid.entering.undo()?.cells).toHaveLength(3);
  });
});

describe('an edit that met another figure', () => {
  const theirs = gridEntry({ value: 94, effectiveOn: GRID_DAY, seq: 9 });
  const meet = (grid: ReturnType<typeof testGrid>) => {
    grid.entering.enter([{ cell: grid.cellOf('14.1'), text: '96' }]);
    const [edit] = grid.edits();
    if (!edit) throw new Error('no edit');
    const yours = { effectiveOn: GRID_DAY, value: 96, judgement: null, reason: null, note: null };
    const conflict: Conflict = { yours, theirs, seen: null };
    grid.setEdits([{ ...edit, obstacle: { kind: 'conflict', conflict } }]);
  };

  test('shows in its cell', () => {
    const grid = testGrid();
    meet(grid);
    expect(grid.store.view(grid.cellOf('14.1'))).toMatchObject({ state: 'conflict', stated: { value: 96 } });
  });

  test('gives way to what is typed over it, which then has seen the other', () => {
    const grid = testGrid();
    meet(grid);
    grid.entering.enter([{ cell: grid.cellOf('14.1'), text: '95' }]);
    expect(bodies(grid).map(({ value, replaces }) => [value, replaces])).toEqual([[95, theirs.id]]);
  });
});

test('a cell waits while nothing goes out, is being saved while it does, and is saved when it is acknowledged', () => {
  const grid = testGrid();
  const cell = grid.cellOf('14.1');
  grid.entering.enter([{ cell, text: '96' }]);
  const states = [grid.store.view(cell).state];
  grid.setState({ isHeld: true });
  states.push(grid.store.view(cell).state);
  const entry = { ...gridEntry({ value: 96, effectiveOn: GRID_DAY, seq: 2 }), verdict: null };
  grid.setState({ edits: [], acknowledged: [entry] });
  states.push(grid.store.view(cell).state);
  expect(states).toEqual(['saving', 'waiting', 'saved']);
});
