import { describe, expect, test } from 'vitest';
import { type PlacedEntry, undoStepsOf } from '#shared/domain/record/import/undo-steps.ts';

const BATCH = { firstSeq: 10, lastSeq: 19 };

/** History of a cell: `5@01` is the entry with seq 5, for day 01. */
const historyOf = (...entries: string[]): PlacedEntry[] =>
  entries.map((entry) => {
    const [seq, day] = entry.split('@');
    return { seq: Number(seq), effectiveOn: `2024-06-${day}` };
  });

describe('undoing a batch in one cell', () => {
  test.each<[string, PlacedEntry[], string[]]>([
    ['an entry without a predecessor is withdrawn', historyOf('10@15'), ['10@15 nothing']],
    ['an earlier entry of the same day is restated', historyOf('5@15', '10@15'), ['10@15 5']],
    ['an entry of an earlier day is restated', historyOf('5@01', '10@15'), ['10@15 5']],
    ['a later day does not count', historyOf('10@15', '5@20'), ['10@15 nothing']],
    ['the last recorded entry of a day counts', historyOf('5@15', '7@15', '10@15'), ['10@15 7']],
    ['the latest day counts, not the last recorded', historyOf('7@01', '5@02', '10@15'), ['10@15 5']],
    ['other days of the batch do not count', historyOf('5@01', '11@10', '10@15'), ['10@15 5', '11@10 5']],
    ['entries recorded since do not count', historyOf('20@14', '10@15'), ['10@15 nothing']],
    ['a day changed by others since is left', historyOf('10@15', '20@15'), ['10@15 left']],
    ['an entry of others for a later day changes nothing', historyOf('10@15', '20@16'), ['10@15 nothing']],
    ['the last entry of the batch belongs to it', historyOf('5@15', '19@15'), ['19@15 5']],
    ['a cell without any entries is left alone', [], []],
    ['a cell without entries of the batch is left alone', historyOf('5@15', '20@15'), []],
  ])('%s', (_, history, expected) => {
    const steps = undoStepsOf(history, BATCH).map(
      ({ seq, effectiveOn, isLeft, before }) =>
        `${seq}@${effectiveOn.slice(8)} ${isLeft ? 'left' : (before ?? 'nothing')}`,
    );
    expect(steps).toEqual(expected);
  });
});
