import { describe, expect, test } from 'vitest';
import {
  type BatchedEntry,
  NotRecorded,
  recordBatch,
} from '../../../server/features/record/imports/record-batch.ts';
import { requireSet } from '../../../server/features/sets/criteria-sets/require-set.ts';
import { contentOf, countRows, freshDatabase } from '../../support/database.ts';
import { BEGINNING, nextId, SET } from '../../support/record/entries.ts';

const TODAY = '2024-06-30';
const SOURCE = { actor: 'dieuphoi', address: '127.0.0.1', at: BEGINNING };
const GOOD: BatchedEntry = {
  communeId: '06901',
  indicator: '14.1',
  effectiveOn: '2024-06-15',
  value: 95,
  judgement: null,
  reason: null,
  note: null,
  illustrative: false,
  seen: undefined,
};

function record(database: ReturnType<typeof freshDatabase>, entries: BatchedEntry[]): number {
  const head = {
    id: nextId(),
    kind: 'import',
    set: SET,
    fileName: 'a.csv',
    fileHash: null,
    undoes: null,
  } as const;
  return database.write((tx) =>
    recordBatch(
      tx,
      requireSet(tx, { set: SET }),
      { head, entries, leftOut: () => 0, days: { programmeStart: '2010-01-01', today: TODAY } },
      SOURCE,
    ),
  );
}

// Comparisons refuse such cells already; what is recorded is checked again, since the record, the set and the day may have changed.
describe('a batch checks each of its entries itself', () => {
  test('one that keeps the rules is recorded', () => {
    expect(record(freshDatabase(), [GOOD])).toBe(1);
  });

  test.each<[string, Partial<BatchedEntry>, string]>([
    ['a day in the future', { effectiveOn: '2024-07-01' }, 'date-in-future'],
    ['a share above 100 %', { value: 101 }, 'value-not-share'],
    ['a negative share', { value: -1 }, 'value-not-share'],
    ['a text instead of a number', { value: 'Đạt' }, 'value-not-number'],
    ['an indicator that the set does not have', { indicator: '99.9' }, 'unknown-indicator'],
    ['a commune that does not exist', { communeId: '00000' }, 'no commune'],
    ['a judgement without a reason', { judgement: 'met' }, 'reason'],
  ])('with %s nothing is recorded, not even the entry before it', (_, fault, rule) => {
    const database = freshDatabase();
    const before = [contentOf(database), countRows(database)];
    const act = () =>
      record(database, [
        { ...GOOD, indicator: '14.2' },
        { ...GOOD, ...fault },
      ]);
    expect(act).toThrow(NotRecorded);
    expect(act).toThrow(rule);
    expect([contentOf(database), countRows(database)]).toEqual(before);
  });
});
