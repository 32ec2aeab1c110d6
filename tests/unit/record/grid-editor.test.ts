import { describe, expect, test } from 'vitest';
import type { Conflict } from '#shared/contract/problem.ts';
import { GRID_DAY, gridEntry, testGrid } from '../../support/record/grid.ts';

function bodies(grid: ReturnType<typeof testGrid>) {
  return grid.edits().map(({ input }) => input.body);
}

describe('a typed figure', () => {
  test('becomes an edit for the grid’s date that names the entry its author saw', () => {
    const grid = testGrid();
    const seen = gridEntry({});
    grid.setRecorded(seen);
    expect(grid.editor.enter([{ cell: grid.cellOf('14.1'), text: ' 96,5 % ' }])).toBe(1);
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

  test('over a waiting edit replaces that edit', () => {
    const grid = testGrid();
    const cell = grid.cellOf('14.1');
    grid.editor.enter([{ cell, text: '96' }]);
    grid.editor.enter([{ cell, text: '97' }]);
    const [first, second] = bodies(grid);
    expect([first?.replaces, second?.replaces]).toEqual([null, first?.id]);
    expect(grid.store.view(cell).content?.value).toBe(97);
  });

  test('equal to the figure of that date makes no edit; equal to an older one it is a confirmation', () => {
    const grid = testGrid();
    const cell = grid.cellOf('14.1');
    grid.setRecorded(gridEntry({}));
    expect(grid.editor.enter([{ cell, text: '95,3' }])).toBe(1);
    expect(grid.editor.enter([{ cell, text: '95,3' }])).toBe(0);
  });

  test('replaces the figure seen when typing began, not one that arrived meanwhile', () => {
    const grid = testGrid();
    const seen = gridEntry({});
    grid.setRecorded(gridEntry({ value: 92.7, effectiveOn: GRID_DAY, seq: 9 }));
    grid.editor.enter([{ cell: grid.cellOf('14.1'), text: '91,9', seenId: seen.id }]);
    expect(bodies(grid)[0]?.replaces).toBe(seen.id);
  });

  test('worse than the judged one does not keep the judgement', () => {
    const grid = testGrid();
    grid.setRecorded(gridEntry({ indicator: '3.1', value: 92, judgement: 'met', reason: 'theo thẩm định' }));
    grid.editor.enter([{ cell: grid.cellOf('3.1'), text: '5' }]);
    expect(bodies(grid)[0]).toMatchObject({ value: 5, judgement: null, reason: null });
  });

  test('can get the judgement back, and lose it again', () => {
    const grid = testGrid();
    const cell = grid.cellOf('3.1');
    grid.setRecorded(gridEntry({ indicator: '3.1', value: 92, judgement: 'met', reason: 'theo thẩm định' }));
    grid.editor.enter([{ cell, text: '5' }]);
    grid.editor.keep([cell]);
    grid.editor.judge([{ cell, judgement: 'met', reason: 'theo thẩm định' }]);
    grid.editor.judge([{ cell, judgement: null, reason: null }]);
    expect(bodies(grid).map(({ value, judgement }) => [value, judgement])).toEqual([
      [5, null],
      [5, 'met'],
      [5, null],
    ]);
  });

  test('no worse than the judged one keeps the judgement and its reason', () => {
    const grid = testGrid();
    grid.setRecorded(gridEntry({ indicator: '3.1', value: 92, judgement: 'met', reason: 'theo thẩm định' }));
    grid.editor.enter([{ cell: grid.cellOf('3.1'), text: '93' }]);
    expect(bodies(grid)[0]).toMatchObject({ value: 93, judgement: 'met', reason: 'theo thẩm định' });
    expect(grid.store.view(grid.cellOf('3.1')).verdict.status).toBe('met');
  });

  test.each([
    ['abc', 'value-not-number-or-parts'],
    ['120', 'value-not-share'],
  ])('that is unreadable (%s) stays as typed, with the rule, and is not sent', (text, rule) => {
    const grid = testGrid();
    const cell = grid.cellOf('14.1');
    grid.editor.enter([{ cell, text }]);
    expect(grid.edits()).toEqual([expect.objectContaining({ text, obstacle: { kind: 'unreadable', rule } })]);
    expect(grid.store.view(cell).state).toBe('unreadable');
    grid.editor.enter([{ cell, text: '96' }]);
    expect(grid.edits().map((edit) => [edit.text, edit.obstacle, edit.input.body.replaces])).toEqual([
      ['96', undefined, null],
    ]);
  });
});

test('a value is judged while it is typed', () => {
  const grid = testGrid();
  const cell = grid.cellOf('14.1');
  grid.store.setDraft(cell, '99');
  expect(grid.store.view(cell).verdict.status).toBe('met');
  grid.store.setDraft(cell, '10');
  expect(grid.store.view(cell).verdict.status).toBe('not-met');
  grid.store.setDraft(cell, 'x');
  expect(grid.store.faultOfDraft(cell)).toBe('value-not-number-or-parts');
});

test('a carried-over figure is confirmed for the grid’s date; one of that date is not', () => {
  const grid = testGrid();
  const seen = gridEntry({ judgement: 'met', reason: 'r', note: 'n' });
  grid.setRecorded(seen, gridEntry({ indicator: '14.2', value: 90, effectiveOn: GRID_DAY }));
  expect(grid.editor.confirm([grid.cellOf('14.1'), grid.cellOf('14.2'), grid.cellOf('14.3')])).toBe(1);
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

test('figures are withdrawn with one reason; empty cells stay', () => {
  const grid = testGrid();
  grid.setRecorded(gridEntry({}), gridEntry({ indicator: '14.2', value: 90 }));
  expect(grid.editor.withdraw([grid.cellOf('14.1'), grid.cellOf('14.2'), grid.cellOf('14.3')], 'nhầm')).toBe(
    2,
  );
  expect(bodies(grid).map(({ value, reason }) => [value, reason])).toEqual([
    [null, 'nhầm'],
    [null, 'nhầm'],
  ]);
  expect(grid.store.view(grid.cellOf('14.1')).content).toBeNull();
});

describe('an edit in conflict with another figure', () => {
  const theirs = gridEntry({ value: 94, effectiveOn: GRID_DAY, seq: 9 });
  const meet = (grid: ReturnType<typeof testGrid>) => {
    grid.editor.enter([{ cell: grid.cellOf('14.1'), text: '96' }]);
    const [edit] = grid.edits();
    if (!edit) throw new Error('no edit');
    const yours = { effectiveOn: GRID_DAY, value: 96, judgement: null, reason: null, note: null };
    const conflict: Conflict = { yours, theirs, seen: null };
    grid.setEdits([{ ...edit, obstacle: { kind: 'conflict', conflict } }]);
  };

  test('is shown in its cell', () => {
    const grid = testGrid();
    meet(grid);
    expect(grid.store.view(grid.cellOf('14.1'))).toMatchObject({ state: 'conflict', content: { value: 96 } });
  });

  test('is replaced by the next typed figure, whose author has seen the other one', () => {
    const grid = testGrid();
    meet(grid);
    grid.editor.enter([{ cell: grid.cellOf('14.1'), text: '95' }]);
    expect(bodies(grid).map(({ value, replaces }) => [value, replaces])).toEqual([[95, theirs.id]]);
  });
});

test('a cell is waiting while sending is paused, saving while not, and saved after the acknowledgement', () => {
  const grid = testGrid();
  const cell = grid.cellOf('14.1');
  grid.editor.enter([{ cell, text: '96' }]);
  const states = [grid.store.view(cell).state];
  grid.setState({ isPaused: true });
  states.push(grid.store.view(cell).state);
  const entry = { ...gridEntry({ value: 96, effectiveOn: GRID_DAY, seq: 2 }), verdict: null };
  grid.setState({
    items: [],
    acknowledged: [{ operation: 'entry', id: entry.id, about: [], named: [], response: entry }],
  });
  states.push(grid.store.view(cell).state);
  expect(states).toEqual(['saving', 'waiting', 'saved']);
});

describe('a figure of a kind or unit that the set no longer knows', () => {
  test('is not confirmed or judged again, which would state it in the present measure; typed again, it is an edit', () => {
    const grid = testGrid();
    const cell = grid.cellOf('14.1');
    grid.setRecorded(gridEntry({ value: true, judgement: 'met', reason: 'biên bản' }));
    expect(grid.store.view(cell).isFormer).toBe(true);
    expect(grid.editor.confirm([cell])).toBe(0);
    grid.editor.judge([{ cell, judgement: null, reason: null }]);
    expect(grid.edits()).toEqual([]);
    expect(grid.editor.enter([{ cell, text: '96' }])).toBe(1);
    expect(bodies(grid)[0]).toMatchObject({ value: 96, judgement: null });
    expect(grid.store.view(cell)).toMatchObject({ isFormer: false, change: undefined });
  });
});
