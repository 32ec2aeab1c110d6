import { describe, expect, test } from 'vitest';
import { isEdit } from '../../../client/outbox/edit.ts';
import { sendableItems } from '../../../client/outbox/item-chain.ts';
import { gridEntry, testGrid } from '../../support/record/grid.ts';

type Grid = ReturnType<typeof testGrid>;

/** Values of the edits that would be sent now. */
const sent = (grid: Grid) =>
  sendableItems(grid.edits(), 'dieuphoi', () => false)
    .filter(isEdit)
    .map(({ input }) => input.body.value);

const doubtsIn = (grid: Grid, code: string) => {
  const { blocked } = grid.store.view(grid.cellOf(code));
  return blocked?.obstacle?.kind === 'doubtful' ? blocked.obstacle.doubts.map(({ doubt }) => doubt) : [];
};

describe('a doubtful figure in the grid', () => {
  test('waits in its cell, not sent, while others are sent', () => {
    const grid = testGrid();
    grid.setRecorded(gridEntry({}));
    grid.editor.enter([{ cell: grid.cellOf('14.1'), text: '0,953' }]);
    grid.editor.enter([{ cell: grid.cellOf('12.1'), text: '86' }]);
    expect(doubtsIn(grid, '14.1')).toEqual(['proportion']);
    expect(grid.store.view(grid.cellOf('14.1')).state).toBe('doubtful');
    expect(sent(grid)).toEqual([86]);
  });

  test('is sent with the names of its doubts when it is kept', () => {
    const grid = testGrid();
    const cell = grid.cellOf('14.1');
    grid.editor.enter([{ cell, text: '0,953' }]);
    expect(grid.editor.keep([cell])).toBe(1);
    expect(sent(grid)).toEqual([0.953]);
    expect(grid.edits()[0]?.input.body.confirms).toEqual(['proportion /value 0.953 none']);
    expect(grid.editor.keep([cell])).toBe(0);
  });

  test('is replaced by its correction', () => {
    const grid = testGrid();
    const cell = grid.cellOf('14.1');
    grid.editor.enter([{ cell, text: '0,953' }]);
    grid.editor.enter([{ cell, text: '95,3' }]);
    expect(sent(grid)).toEqual([95.3]);
    expect(grid.edits()).toHaveLength(1);
  });

  test('is compared with a figure that still waits to be sent', () => {
    const grid = testGrid();
    const cell = grid.cellOf('10.1');
    grid.editor.enter([{ cell, text: '68,3' }]);
    grid.editor.enter([{ cell, text: '683' }]);
    expect(doubtsIn(grid, '10.1')).toEqual(['unlikely-jump']);
    expect(sent(grid)).toEqual([68.3]);
  });

  test('is found before a block is entered, and entered with its names if the block is confirmed', () => {
    const grid = testGrid();
    const inputs = [
      { cell: grid.cellOf('14.1'), text: '0,953' },
      { cell: grid.cellOf('12.1'), text: '86' },
      { cell: grid.cellOf('10.1'), text: '52.300.000' },
    ];
    const found = grid.editor.findDoubtful(inputs);
    expect(found.map(({ cell, doubts }) => [cell.indicator.code, doubts[0]?.doubt])).toEqual([
      ['14.1', 'proportion'],
      ['10.1', 'out-of-range'],
    ]);
    expect(grid.edits()).toEqual([]);
    grid.editor.enter(inputs, true);
    expect(sent(grid)).toEqual([0.953, 86, 52_300_000]);
    expect(grid.edits().map(({ input: { body } }) => body.confirms?.length ?? 0)).toEqual([1, 0, 1]);
  });

  test('is undone without a trace', () => {
    const grid = testGrid();
    grid.editor.enter([{ cell: grid.cellOf('14.1'), text: '0,953' }]);
    grid.editor.undo();
    expect(grid.edits()).toEqual([]);
  });

  test('is asked about once if only the day is doubtful', () => {
    const grid = testGrid({ xa: '06901', den: '2021-12-31' });
    const [first, second] = [grid.cellOf('14.1'), grid.cellOf('12.1')];
    grid.editor.enter([{ cell: first, text: '95' }]);
    grid.editor.enter([{ cell: second, text: '86' }]);
    expect(sent(grid)).toEqual([]);
    grid.editor.keep([first]);
    expect(sent(grid)).toEqual([95, 86]);
    grid.editor.enter([{ cell: grid.cellOf('10.1'), text: '68' }]);
    expect(sent(grid)).toEqual([95, 86, 68]);
  });
});
