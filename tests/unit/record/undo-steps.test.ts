import { describe, expect, test } from 'vitest';
import { type PlacedEntry, undoStepsOf } from '#shared/domain/record/import/undo-steps.ts';

const BATCH = { firstSeq: 10, lastSeq: 19 };

/** The history of a cell: `5@01` is the fifth entry of all, of the first of a month. */
const historyOf = (...entries: string[]): PlacedEntry[] =>
  entries.map((entry) => {
    const [seq, day] = entry.split('@');
    return { seq: Number(seq), effectiveOn: `2024-06-${day}` };
  });

describe('undoing a batch in one cell', () => {
  test.each<[string, PlacedEntry[], string[]]>([
    ['what held nothing before is withdrawn', historyOf('10@15'), ['10@15 nothing']],
    ['what held on the day itself is stated anew', historyOf('5@15', '10@15'), ['10@15 5']],
    ['what held from an earlier day is stated anew', historyOf('5@01', '10@15'), ['10@15 5']],
    ['a later day does not count', historyOf('10@15', '5@20'), ['10@15 nothing']],
    ['of a day the last recorded counts', historyOf('5@15', '7@15', '10@15'), ['10@15 7']],
    ['the latest day counts, not the last recorded', historyOf('7@01', '5@02', '10@15'), ['10@15 5']],
    ['other days of the batch do not count', historyOf('5@01', '11@10', '10@15'), ['10@15 5', '11@10 5']],
    ['what was recorded since does not count', historyOf('20@14', '10@15'), ['10@15 nothing']],
    ['what another changed on the day since is left', historyOf('10@15', '20@15'), ['10@15 left']],
    ['what another recorded of a later day changes nothing', historyOf('10@15', '20@16'), ['10@15 nothing']],
    ['the last of the batch is its own', historyOf('5@15', '19@15'), ['19@15 5']],
    ['a cell without any entries is left alone', [], []],
    ['a cell without entries of the batch is left alone', historyOf('5@15', '20@15'), []],
  ])('%s', (_, history, expected) => {
    const undoings = undoStepsOf(history, BATCH).map(
      ({ seq, effectiveOn, isLeft, before }) =>
        `${seq}@${effectiveOn.slice(8)} ${isLeft ? 'left' : (before ?? 'nothing')}`,
    );
    expect(undoings).toEqual(expected);
  });
});
