import { describe, expect, test } from 'vitest';
import { parseJudgement } from '#shared/domain/values/parse-judgement.ts';
import { parseValue } from '#shared/domain/values/parse-value.ts';
import {
  JUDGEMENT_COLUMN,
  VALUE_COLUMN,
} from '../../../client/features/record/grid/navigation/grid-layout.ts';
import { readBlock } from '../../../client/features/record/grid/paste/clipboard.ts';
import type { IsReadable } from '../../../client/features/record/grid/paste/match-rows.ts';
import { pasteOutcomeOf } from '../../../client/features/record/grid/paste/paste-outcome.ts';
import { placeBlock } from '../../../client/features/record/grid/paste/place-block.ts';
import { testLayout } from '../../support/record/grid.ts';

const isReadable: IsReadable = (shape, text, part) =>
  part === 'judgement'
    ? parseJudgement(text) !== undefined
    : parseValue(shape, text, 'comma').violation === undefined;

/** Pastes from an indicator on, at its figure or its judgement; returns `code part text`, and how many texts were left out. */
function paste(text: string, at: string, column: string = VALUE_COLUMN) {
  const layout = testLayout({ xa: '06901' });
  const columns = ['heading', VALUE_COLUMN, JUDGEMENT_COLUMN, 'last'];
  const row = layout.lines.findIndex(
    (line) => line.kind === 'figures' && line.cells.get(VALUE_COLUMN)?.indicator.code === at,
  );
  const placed = placeBlock(readBlock(text), {
    layout,
    area: { lines: layout.lines, columns },
    start: { row, column: columns.indexOf(column) },
    isReadable,
  });
  if (typeof placed === 'string') return placed;
  const { inputs, outside, unreadable } = pasteOutcomeOf(placed, isReadable);
  return {
    texts: inputs.map(({ cell, text: of }) => `${cell.indicator.code} ${cell.part} ${of}`),
    outside,
    unreadable: unreadable.length,
  };
}

const lines = (...texts: string[]) => texts.join('\n');

describe('a block with a column of judgements', () => {
  test('beside the figures goes into both columns', () => {
    expect(paste(lines('95,1\tĐạt', '90,2\tChưa đạt'), '2.2')).toMatchObject({
      texts: ['2.2 figure 95,1', '2.2 judgement Đạt', '2.3 figure 90,2', '2.3 judgement Chưa đạt'],
      unreadable: 0,
    });
  });

  test('alone goes into the column of judgements, where it is pasted', () => {
    expect(paste(lines('Đạt', 'c'), '2.2', JUDGEMENT_COLUMN)).toMatchObject({
      texts: ['2.2 judgement Đạt', '2.3 judgement c'],
    });
  });

  test('with codes goes to the indicators, wherever it is pasted', () => {
    const block = lines(
      '2.2\tĐường thôn\t95,1\tĐạt',
      '2.3\tĐường ngõ\t90,2\tChưa đạt',
      '2.4\tNội đồng\t88\tĐạt',
    );
    const texts = [
      '2.2 figure 95,1',
      '2.3 figure 90,2',
      '2.4 figure 88',
      '2.2 judgement Đạt',
      '2.3 judgement Chưa đạt',
      '2.4 judgement Đạt',
    ];
    expect(paste(block, '1.1')).toMatchObject({ texts });
    expect(paste(block, '1.1', JUDGEMENT_COLUMN)).toMatchObject({ texts });
  });

  test('with codes and no figures is one of judgements', () => {
    expect(
      paste(lines('2.2\tĐường thôn\tĐạt', '2.3\tĐường ngõ\tChưa đạt', '2.4\tNội đồng\tĐạt'), '1.1'),
    ).toMatchObject({
      texts: ['2.2 judgement Đạt', '2.3 judgement Chưa đạt', '2.4 judgement Đạt'],
    });
  });

  test('with codes of yes/no indicators only is one of answers, unless it is pasted at the judgements', () => {
    const block = lines('1.1\tQuy hoạch\tĐạt', '1.2\tQuy chế\tKhông đạt', '1.3\tChi tiết\tĐạt');
    expect(paste(block, '1.1')).toMatchObject({
      texts: ['1.1 figure Đạt', '1.2 figure Không đạt', '1.3 figure Đạt'],
    });
    expect(paste(block, '1.1', JUDGEMENT_COLUMN)).toMatchObject({
      texts: ['1.1 judgement Đạt', '1.2 judgement Không đạt', '1.3 judgement Đạt'],
    });
  });
});

test('a second column without judgements is left out, not entered as unreadable judgements', () => {
  expect(paste(lines('95,1\t94', '90,2\t89', '88\t87'), '2.2')).toEqual({
    texts: ['2.2 figure 95,1', '2.3 figure 90,2', '2.4 figure 88'],
    outside: 3,
    unreadable: 0,
  });
});

test('numbers with codes are figures, also 1 and 0', () => {
  expect(paste(lines('13.1\tHợp tác xã\t1', '13.2\tOCOP\t0', '13.3\tMô hình\t1'), '13.1')).toMatchObject({
    texts: ['13.1 figure 1', '13.2 figure 0', '13.3 figure 1'],
  });
});
