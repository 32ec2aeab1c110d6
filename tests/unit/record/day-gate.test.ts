import { describe, expect, test } from 'vitest';
import { gateByDay } from '../../../client/features/record/grid/editing/day-gate.ts';
import { type Edit, isEdit } from '../../../client/outbox/edit.ts';
import type { Item } from '../../../client/outbox/item.ts';
import { EMPTY_OUTBOX } from '../../../client/outbox/outbox-state.ts';
import { testGrid } from '../../support/record/grid.ts';

/** Edits of a grid as the gate passes them on, where every day needs a question unless `isUsual`. */
function gated(day: string, text: string, { isUsual = false, isKept = false } = {}): Edit[] {
  const grid = testGrid({ xa: '06901', den: day });
  const cell = grid.cellOf('14.1');
  grid.editor.enter([{ cell, text }]);
  if (isKept) grid.editor.keep([cell]);
  let passed: Item[] = [];
  const outbox = {
    add: async (items: readonly Item[]) => {
      passed = [...items];
    },
    discard: () => undefined,
    confirm: () => undefined,
    getState: () => EMPTY_OUTBOX,
    isUnrecorded: () => true,
  };
  void gateByDay(outbox, () => !isUsual).add(grid.edits());
  return passed.filter(isEdit);
}

const obstacleOf = ([edit]: Edit[]) => edit?.obstacle?.kind;

describe('the question about an unusual day', () => {
  test('holds back a figure of that day, and no other', () => {
    expect(obstacleOf(gated('2024-03-15', '95,3'))).toBe('unconfirmed-day');
    expect(obstacleOf(gated('2024-03-15', '95,3', { isUsual: true }))).toBeUndefined();
  });

  test('also comes before doubts about the figure, which the server raises again', () => {
    expect(obstacleOf(gated('2024-03-15', '0,953'))).toBe('unconfirmed-day');
    expect(obstacleOf(gated('2024-03-15', '0,953', { isUsual: true }))).toBe('doubtful');
  });

  test('is not asked besides a doubt about the same day', () => {
    expect(obstacleOf(gated('2021-12-31', '95,3'))).toBe('doubtful');
    expect(obstacleOf(gated('2021-12-31', '95,3', { isKept: true }))).toBeUndefined();
  });

  test('leaves the reason of an unreadable text', () => {
    expect(obstacleOf(gated('2024-03-15', 'abc'))).toBe('unreadable');
  });
});
