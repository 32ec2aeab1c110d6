import { describe, expect, test } from 'vitest';
import { StatementReader } from '#shared/domain/record/import/statement-reader.ts';
import { sheetMapping } from '../../../support/files/sheets.ts';
import { nationalSet } from '../../../support/fixtures.ts';
import { SET, TEST_COMMUNES } from '../../../support/record/entries.ts';

const LONGEST = 32_767;
// Normalising such a run takes time by the square of its length.
const MARKS = `a${'\u0323\u0302'.repeat(LONGEST)}`.slice(0, LONGEST);
const context = {
  set: nationalSet(SET),
  communes: TEST_COMMUNES,
  programmeStart: '2010-01-01',
  today: '2024-06-30',
  day: null,
  decimalMark: 'comma',
} as const;
const columns = (['commune', 'indicator', 'day', 'value', 'note'] as const).map((is) => ({ is }));
const GOOD = ['06901', '14.1', '2024-06-15', '95,3', 'ghi chú'];

describe('a cell of combining marks at the limit of length', () => {
  test.each([
    ['commune', 0, 'unknown-commune'],
    ['indicator', 1, 'unknown-indicator'],
    ['day', 2, 'unreadable-day'],
    ['value', 3, 'value-not-number'],
    ['note', 4, 'note-too-long'],
  ])('as %s is refused at once', (_, column, reason) => {
    const reader = new StatementReader(context, sheetMapping({ firstRow: 0, columns }));
    const start = performance.now();
    for (let row = 0; row < 200; row++) {
      const [reading] = reader.read(row, GOOD.with(column, `${MARKS.slice(0, -3)}${row}`));
      expect(reading).toMatchObject({ refused: { column, reason } });
    }
    // Unbounded, each takes about a second.
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
