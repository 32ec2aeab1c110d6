import { describe, expect, test } from 'vitest';
import { consequencesInGrid } from '../../../client/features/record/grid/judgements/consequences-in-grid.ts';
import { enterTexts } from '../../../client/features/record/grid/judgements/enter-texts.ts';
import { JudgementDrafts } from '../../../client/features/record/grid/judgements/judgement-drafts.ts';
import { listRows } from '../../../client/features/record/grid/judgements/judgement-rows.ts';
import { Sitting } from '../../../client/features/record/grid/judgements/sitting.ts';
import { JUDGEMENT_COLUMN } from '../../../client/features/record/grid/navigation/grid-layout.ts';
import { gridEntry, testGrid } from '../../support/record/grid.ts';

const JUDGED = { value: 92, judgement: 'met', reason: 'theo thẩm định' } as const;

/** A grid in which 3.1 and 14.1 were judged met on earlier figures; 3.1 has no target, 14.1 has one of 95. */
function judgedGrid() {
  const grid = testGrid();
  grid.setRecorded(
    gridEntry({ indicator: '3.1', ...JUDGED }),
    gridEntry({ indicator: '14.1', ...JUDGED, value: 97 }),
  );
  const drafts = new JudgementDrafts();
  const sitting = new Sitting();
  sitting.begin(grid.store);
  const type = (code: string, text: string) => {
    grid.editor.enter([{ cell: grid.cellOf(code), text }]);
    sitting.note(grid.store);
  };
  const judgementOf = (code: string) => ({ ...grid.cellOf(code), part: 'judgement' as const });
  const judge = (code: string, text: string) =>
    enterTexts({ store: grid.store, gridEditor: grid.editor, drafts }, [{ cell: judgementOf(code), text }]);
  const rows = (isAll = false) =>
    listRows(grid.store, sitting, drafts.getAll(), isAll).map(
      ({ cell, source, proposed, from, to, byFigures }) => [
        cell.indicator.code,
        source,
        proposed,
        from,
        to,
        byFigures,
      ],
    );
  return { ...grid, drafts, sitting, type, judge, rows };
}

describe('judgements that figures of a sitting end', () => {
  test('are listed with the figure before and after, the decided ones with what the figures say', () => {
    const grid = judgedGrid();
    expect(grid.rows()).toEqual([]);
    grid.type('3.1', '91,9');
    grid.type('14.1', '94');
    expect(grid.rows()).toEqual([
      ['3.1', 'ended', 'met', 92, 91.9, undefined],
      ['14.1', 'ended', 'met', 97, 94, 'not-met'],
    ]);
  });

  test.each([
    ['a better figure', '3.1', '92,1'],
    ['the same figure', '3.1', '92'],
    ['a worse figure that is met by its target', '14.1', '96'],
  ])('are not listed for %s', (_, code, text) => {
    const grid = judgedGrid();
    grid.type(code, text);
    expect(grid.rows()).toEqual([]);
  });

  test('are no longer listed once judged, undone, or knowingly left open; a newer figure lists them again', () => {
    const grid = judgedGrid();
    grid.type('3.1', '91,9');
    grid.editor.undo();
    expect(grid.rows()).toEqual([]);
    grid.type('3.1', '91,8');
    const cell = grid.cellOf('3.1');
    grid.sitting.leaveOpen(new Map([[cell.id, grid.store.view(cell).edits.at(-1)?.id ?? null]]));
    expect(grid.rows()).toEqual([]);
    expect(grid.rows(true)).toEqual(expect.arrayContaining([['3.1', 'open', 'met', 92, 91.8, undefined]]));
    grid.type('3.1', '91,7');
    expect(grid.rows()).toHaveLength(1);
    grid.editor.judge([{ cell, judgement: 'met', reason: 'rà soát' }]);
    expect(grid.rows()).toEqual([]);
  });

  test('await judgement in the view of their cell until they are judged', () => {
    const grid = judgedGrid();
    const cell = grid.cellOf('3.1');
    expect(grid.store.view(cell).awaits).toBeNull();
    grid.type('3.1', '91,9');
    expect(grid.store.view(cell).awaits).toMatchObject({ before: 'met' });
    grid.editor.judge([{ cell, judgement: 'not-met', reason: 'rà soát' }]);
    expect(grid.store.view(cell)).toMatchObject({ awaits: null, verdict: { status: 'not-met' } });
    grid.type('3.1', '91,7');
    expect(grid.store.view(cell).awaits).toMatchObject({ before: 'not-met' });
  });

  test('change the totals; judging them again brings those back', () => {
    const grid = judgedGrid();
    grid.type('3.1', '91,9');
    const of = new Set(['06901']);
    const [found] = consequencesInGrid(grid.store, grid.sitting, of);
    expect([found?.before.indicatorsMet, found?.after.indicatorsMet]).toEqual([2, 1]);
    expect(found?.judgements).toEqual([{ code: '3.1', before: 'met', after: 'not-assessed' }]);
    const judged = new Map([[grid.cellOf('3.1').id, 'met' as const]]);
    const [kept] = consequencesInGrid(grid.store, grid.sitting, of, judged);
    expect(kept?.after).toEqual(found?.before);
  });
});

test('the totals before stay those from before the sitting, also once the server has answered with the new figures', () => {
  const grid = judgedGrid();
  grid.type('3.1', '91,9');
  const [edit] = grid.edits();
  grid.setEdits([]);
  grid.setRecorded(
    gridEntry({ seq: 9, id: edit?.id ?? '', indicator: '3.1', effectiveOn: '2024-01-24', value: 91.9 }),
    gridEntry({ indicator: '14.1', ...JUDGED, value: 97 }),
  );
  const [found] = consequencesInGrid(grid.store, grid.sitting, new Set(['06901']));
  expect([found?.before.indicatorsMet, found?.after.indicatorsMet]).toEqual([2, 1]);
  expect(grid.rows()).toHaveLength(1);
});

describe('judgements typed in the grid', () => {
  test('wait for a reason; what the figures say already needs none', () => {
    const grid = judgedGrid();
    expect([grid.judge('3.1', 'đ'), grid.judge('14.1', 'Đạt')]).toEqual([0, 0]);
    expect(grid.judge('3.1', 'c')).toBe(1);
    expect(grid.rows()).toEqual([['3.1', 'typed', 'not-met', null, 92, undefined]]);
    expect(grid.edits()).toEqual([]);
    grid.judge('3.1', 'đ');
    expect(grid.rows()).toEqual([]);
  });

  test('that are unreadable stay in their cell, and are no row', () => {
    const grid = judgedGrid();
    grid.judge('3.1', 'tạm được');
    expect([...grid.drafts.getAll().values()]).toEqual([{ text: 'tạm được', judgement: undefined }]);
    expect(grid.rows()).toEqual([]);
  });

  test('are refused where the figure of the cell is not recorded', () => {
    const grid = judgedGrid();
    grid.type('3.1', 'khoảng 90');
    expect(grid.judge('3.1', 'c')).toBe(0);
  });

  test('may stand without a figure, dated on the day of the grid', () => {
    const grid = judgedGrid();
    expect(grid.judge('2.2', 'Chưa đạt')).toBe(1);
    grid.editor.judge([{ cell: grid.cellOf('2.2'), judgement: 'not-met', reason: 'rà soát' }]);
    const [edit] = grid.edits();
    expect(edit?.input.body).toMatchObject({ value: null, judgement: 'not-met', effectiveOn: '2024-01-24' });
    expect(edit?.obstacle).toBeUndefined();
  });

  test('have a column of their own in a list, with the same statement as the figure', () => {
    const { store } = judgedGrid();
    const line = store.layout.lines.find(({ kind }) => kind === 'figures');
    const cell = line?.kind === 'figures' ? line.cells.get(JUDGEMENT_COLUMN) : undefined;
    expect(cell).toMatchObject({ part: 'judgement' });
    expect([...store.cells].every(({ part }) => part === 'figure')).toBe(true);
  });
});

test('everything that only a judgement can decide is listed on demand', () => {
  const grid = testGrid({ xa: '06901', 'chi-tieu': '2.2,14.1' });
  grid.setRecorded(gridEntry({ indicator: '2.2', value: 60.5 }));
  const rows = listRows(grid.store, new Sitting(), new Map(), true);
  expect(rows.map(({ cell, source, to }) => [cell.indicator.code, source, to])).toEqual([
    ['2.2', 'open', 60.5],
  ]);
});
