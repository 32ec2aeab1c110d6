import { describe, expect, test } from 'vitest';
import type { Entry } from '#shared/domain/record/entry.ts';
import { isMissingNow } from '#shared/domain/roadmap/step-verdict.ts';
import { judgeCommune } from '#shared/domain/standing/standing.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { entryOf, SET } from '../../support/record/entries.ts';

const set = nationalSet(SET);
const withoutTarget = set.criteria.flatMap(({ indicators }) => indicators).find((one) => one.target === null);

function totalsOf(...stated: (Partial<Entry> & Pick<Entry, 'indicator'>)[]) {
  const entries = stated.map((one, i) => entryOf({ seq: i + 1, effectiveOn: '2024-01-24', ...one }));
  return judgeCommune(set, 'DBSH', entries, { on: '2024-01-31' });
}

describe('the totals of a standing (R7)', () => {
  test('count the indicators met, low, not met and without a verdict', () => {
    const totals = totalsOf(
      { indicator: '14.1', value: 95.3 },
      { indicator: '7.1', value: true },
      { indicator: '10.1', value: 1 },
      { indicator: '17.5', value: 1, judgement: 'nearly-met', reason: 'sắp xong' },
    );
    expect(totals).toMatchObject({
      criteriaMet: 1,
      criteriaTotal: 19,
      indicatorsMet: 2,
      indicatorsTotal: 75,
      low: 1,
      notMet: 2,
      notAssessed: 71,
      noTarget: 0,
      judgedOtherwise: 1,
    });
  });

  test('count the indicators with a value but no target', () => {
    const indicator = withoutTarget?.code ?? '';
    expect(totalsOf({ indicator, value: 1 })).toMatchObject({ noTarget: 1, notAssessed: 75 });
    expect(totalsOf()).toMatchObject({ noTarget: 0, notAssessed: 75 });
  });

  test('have the latest day and the latest recording, which may come from two entries', () => {
    const totals = totalsOf(
      { indicator: '14.1', value: 95.3, effectiveOn: '2024-01-20' },
      { indicator: '7.1', value: true, effectiveOn: '2024-01-30' },
      { indicator: '10.1', value: 1, effectiveOn: '2023-12-31', recordedAt: '2024-03-01T02:00:00.000Z' },
    );
    expect(totals).toMatchObject({
      lastEffectiveOn: '2024-01-30',
      lastRecordedAt: '2024-03-01T02:00:00.000Z',
    });
    expect(totalsOf()).toMatchObject({ lastEffectiveOn: null, lastRecordedAt: null });
  });
});

test('an indicator that is short only of a future target is not missing now', () => {
  expect(
    (['not-met', 'not-assessed', 'target-rises'] as const).map((reason) => isMissingNow({ reason })),
  ).toEqual([true, true, false]);
});
