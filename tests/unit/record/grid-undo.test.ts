import { describe, expect, test } from 'vitest';
import { namedBy } from '../../../client/outbox/annulment-item.ts';
import { GRID_DAY, gridEntry, testGrid } from '../../support/record/grid.ts';

type Grid = ReturnType<typeof testGrid>;

const valueIn = (grid: Grid, code = '14.1') => grid.store.view(grid.cellOf(code)).content?.value;
const stateIn = (grid: Grid, code = '14.1') => grid.store.view(grid.cellOf(code)).state;

/** Waiting annulments: kind and number of entries. */
const acts = (grid: Grid) => grid.annulments().map((item) => [item.input.body.kind, namedBy(item).length]);

function type(grid: Grid, text: string, codes = ['14.1']) {
  return grid.editor.enter(codes.map((code) => ({ cell: grid.cellOf(code), text })));
}

describe('undo of a figure that was never sent', () => {
  test('discards it without a trace, and redo enters the same one again', () => {
    const grid = testGrid();
    const cell = grid.cellOf('14.1');
    grid.setRecorded(gridEntry({}));
    type(grid, '96');
    const [typed] = grid.edits();
    expect(grid.editor.undo()).toEqual({ cells: [cell], kept: 0 });
    expect(grid.items()).toEqual([]);
    expect(valueIn(grid)).toBe(95.3);
    expect(grid.editor.redo()).toEqual({ cells: [cell], kept: 0 });
    expect(grid.items()).toEqual([typed]);
    expect(grid.editor.redo()).toBeUndefined();
  });

  test('also if it is unreadable or doubtful; redo does not record what waits for an answer', () => {
    const grid = testGrid();
    type(grid, 'abc');
    type(grid, '0,953', ['14.2']);
    grid.editor.undo();
    grid.editor.undo();
    expect(grid.items()).toEqual([]);
    grid.editor.redo();
    grid.editor.redo();
    expect(grid.edits().map(({ text, obstacle }) => [text, obstacle?.kind])).toEqual([
      ['abc', 'unreadable'],
      ['0,953', 'doubtful'],
    ]);
  });

  test('lets a later figure of the cell replace what the undone one replaced', () => {
    const grid = testGrid();
    const seen = gridEntry({});
    grid.setRecorded(seen);
    for (const text of ['96', '97']) type(grid, text);
    grid.editor.undo();
    grid.editor.undo();
    type(grid, '98');
    expect(grid.edits().map(({ input }) => input.body.replaces)).toEqual([seen.id]);
  });
});

describe('undo of a recorded figure', () => {
  test('annuls its entry, and redo reinstates it; the cell is as before at once', () => {
    const grid = testGrid();
    grid.setRecorded(gridEntry({}));
    type(grid, '96');
    const [typed] = grid.edits();
    grid.acknowledge(grid.items());
    expect([valueIn(grid), stateIn(grid)]).toEqual([96, 'saved']);
    grid.editor.undo();
    expect(grid.annulments()[0]).toMatchObject({
      input: { body: { kind: 'annul', entries: [typed?.id], reason: 'hoàn tác', origin: 'grid' } },
      about: [{ communeId: '06901', indicator: '14.1', effectiveOn: GRID_DAY }],
    });
    expect([valueIn(grid), stateIn(grid)]).toEqual([95.3, 'saving']);
    grid.acknowledge(grid.items());
    expect([valueIn(grid), stateIn(grid)]).toEqual([95.3, 'idle']);
    grid.editor.redo();
    expect(acts(grid)).toEqual([['reinstate', 1]]);
    expect(valueIn(grid)).toBe(96);
    grid.acknowledge(grid.items());
    expect([valueIn(grid), stateIn(grid)]).toEqual([96, 'saved']);
    grid.editor.undo();
    expect(acts(grid)).toEqual([['annul', 1]]);
  });

  test('shows what was there before, also after the answer of the server no longer contains it', () => {
    const grid = testGrid();
    const before = gridEntry({ effectiveOn: GRID_DAY, value: 90 });
    grid.setRecorded(before);
    type(grid, '96');
    const [typed] = grid.edits();
    grid.acknowledge(grid.items());
    grid.setRecorded(gridEntry({ id: typed?.id ?? '', effectiveOn: GRID_DAY, value: 96, seq: 100 }));
    grid.editor.undo();
    expect(valueIn(grid)).toBe(90);
    type(grid, '97');
    expect(grid.edits().at(-1)?.input.body.replaces).toBe(before.id);
  });

  test('does not show what was undone before', () => {
    const grid = testGrid();
    const before = gridEntry({});
    grid.setRecorded(before);
    type(grid, '96');
    grid.acknowledge(grid.items());
    grid.editor.undo();
    grid.acknowledge(grid.items());
    grid.refetch(before);
    type(grid, '97');
    grid.acknowledge(grid.items());
    grid.editor.undo();
    expect(valueIn(grid)).toBe(95.3);
  });

  test('takes back an act that was not sent yet instead of adding another', () => {
    const grid = testGrid();
    type(grid, '96');
    grid.acknowledge(grid.items());
    grid.editor.undo();
    grid.editor.redo();
    expect(grid.items()).toEqual([]);
    expect(valueIn(grid)).toBe(96);
    grid.editor.undo();
    expect(acts(grid)).toEqual([['annul', 1]]);
  });

  test('annuls a whole pasted block in one act, without the figures that were never sent', () => {
    const grid = testGrid();
    type(grid, '50', ['14.1', '14.2', '14.3']);
    grid.acknowledge(grid.edits().slice(0, 2));
    expect(grid.editor.undo()?.cells).toHaveLength(3);
    expect(acts(grid)).toEqual([['annul', 2]]);
    expect(grid.edits()).toEqual([]);
    grid.acknowledge(grid.items());
    grid.editor.redo();
    expect(acts(grid)).toEqual([['reinstate', 2]]);
    expect(grid.edits().map(({ input }) => input.body.indicator)).toEqual(['14.3']);
  });

  test('annuls a judgement, a confirmation and a withdrawal alike', () => {
    const grid = testGrid();
    const cell = grid.cellOf('14.1');
    grid.setRecorded(gridEntry({}));
    grid.editor.confirm([cell]);
    grid.acknowledge(grid.items());
    grid.editor.judge([{ cell, judgement: 'met', reason: 'biên bản' }]);
    grid.acknowledge(grid.items());
    grid.editor.withdraw([cell], 'nhầm');
    grid.acknowledge(grid.items());
    expect(valueIn(grid)).toBeUndefined();
    const seen: unknown[] = [];
    for (let undone = grid.editor.undo(); undone; undone = grid.editor.undo()) {
      grid.acknowledge(grid.items());
      const { content, isNew } = grid.store.view(cell);
      seen.push([content?.value, content?.judgement, isNew]);
    }
    expect(seen).toEqual([
      [95.3, 'met', true],
      [95.3, null, true],
      [95.3, null, false],
    ]);
  });

  test('leaves what somebody else has recorded since, and counts it', () => {
    const grid = testGrid();
    type(grid, '96', ['14.1', '14.2']);
    grid.acknowledge(grid.items());
    const theirs = gridEntry({ indicator: '14.1', value: 94, effectiveOn: GRID_DAY, seq: 900 });
    grid.setRecorded(theirs);
    expect(grid.editor.undo()).toEqual({ cells: [grid.cellOf('14.2')], kept: 1 });
    expect(acts(grid)).toEqual([['annul', 2]]);
    expect(valueIn(grid)).toBe(94);
  });
});

describe('undo of a figure that was sent without an answer', () => {
  test('keeps it, as it may be recorded, and annuls it after it', () => {
    const grid = testGrid();
    grid.setRecorded(gridEntry({}));
    type(grid, '96');
    grid.attempt();
    grid.editor.undo();
    expect(grid.items().map(({ operation }) => operation)).toEqual(['entry', 'annulment']);
    grid.setState({ isPaused: true });
    expect([valueIn(grid), stateIn(grid)]).toEqual([95.3, 'waiting']);
    grid.editor.redo();
    expect(grid.items().map(({ operation }) => operation)).toEqual(['entry']);
    expect(valueIn(grid)).toBe(96);
  });

  test('enters it again on redo, if it turned out not to be recorded', () => {
    const grid = testGrid();
    type(grid, '96');
    grid.attempt();
    grid.editor.undo();
    // As the outbox does if the server refuses the figure.
    grid.setItems([]);
    grid.editor.redo();
    expect(grid.edits().map(({ text, obstacle }) => [text, obstacle])).toEqual([['96', undefined]]);
  });
});

describe('a recorded figure that somebody else annuls', () => {
  test('goes from its cell with the next answer of the server, not with one asked for before it was recorded', () => {
    const grid = testGrid();
    const before = gridEntry({});
    grid.setRecorded(before);
    type(grid, '96');
    grid.acknowledge(grid.items());
    grid.setRecorded(before);
    expect(valueIn(grid)).toBe(96);
    grid.refetch(before);
    expect([valueIn(grid), stateIn(grid)]).toEqual([95.3, 'idle']);
  });

  test('comes back with the answer of the server, also if the user had annulled it before', () => {
    const grid = testGrid();
    type(grid, '96');
    const [typed] = grid.edits();
    grid.acknowledge(grid.items());
    grid.editor.undo();
    grid.acknowledge(grid.items());
    expect(valueIn(grid)).toBeUndefined();
    grid.refetch(gridEntry({ id: typed?.id ?? '', value: 96, effectiveOn: GRID_DAY, seq: 100 }));
    expect(valueIn(grid)).toBe(96);
  });
});

test('undo goes back action by action, over those of which nothing is left, and redo forward again', () => {
  const grid = testGrid();
  for (const text of ['95', '96', 'abc', '97']) type(grid, text);
  expect(grid.edits().map(({ text }) => text)).toEqual(['95', '96', '97']);
  for (const _ of 'zz') grid.editor.undo();
  expect(valueIn(grid)).toBe(95);
  for (const _ of 'yy') grid.editor.redo();
  expect(valueIn(grid)).toBe(97);
  for (const _ of 'zzz') grid.editor.undo();
  expect(grid.editor.undo()).toBeUndefined();
});
