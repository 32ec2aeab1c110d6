import { describe, expect, test } from 'vitest';
import { entriesThatHold } from '#shared/domain/record/holding.ts';
import { findGaps } from '#shared/domain/standing/gap.ts';
import { judgeCommune } from '#shared/domain/standing/standing.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { entryOf } from '../../support/record/entries.ts';

const set = nationalSet('nang-cao-2021-2025');
const january = entryOf({ seq: 1, indicator: '14.1', effectiveOn: '2024-01-24', value: 95.3 });
const february = entryOf({ seq: 2, indicator: '14.1', effectiveOn: '2024-02-24', value: 96 });
const correction = entryOf({
  seq: 3,
  indicator: '14.1',
  effectiveOn: '2024-01-24',
  value: 94,
  recordedAt: '2024-03-01T00:00:00.000Z',
});

function holding(entries: (typeof january)[], on: string, knownAt?: string) {
  return entriesThatHold(entries, { on, knownAt }).get('14.1')?.seq;
}

describe('the entry that holds (R8)', () => {
  test('is the one with the latest day by then', () => {
    expect(holding([january, february], '2024-02-23')).toBe(1);
    expect(holding([january, february], '2024-02-24')).toBe(2);
    expect(holding([january, february], '2024-01-23')).toBeUndefined();
  });

  test('is the one recorded last for a day: the correction', () => {
    expect(holding([january, correction], '2024-01-31')).toBe(3);
    expect(holding([correction, january], '2024-01-31')).toBe(3);
  });

  test('is the one of the latest day, even if an earlier day was corrected later', () => {
    expect(holding([january, february, correction], '2024-03-31')).toBe(2);
  });

  test('is the one known at that moment, not a later correction', () => {
    expect(holding([january, correction], '2024-01-31', '2024-02-29T23:59:59.999Z')).toBe(1);
    expect(holding([january, correction], '2024-01-31', '2024-03-01T00:00:00.000Z')).toBe(3);
  });

  test('is the one recorded last of two in the same millisecond', () => {
    const twin = { ...january, seq: 9, value: 90 };
    expect(holding([twin, january], '2024-01-31')).toBe(9);
  });
});

describe('a withdrawal', () => {
  const withdrawal = entryOf({ seq: 4, indicator: '14.1', effectiveOn: '2024-01-24', reason: 'nhầm xã' });

  test('leaves no figure, even if there was one before', () => {
    const judged = judgeCommune(set, 'DBSH', [january, withdrawal], { on: '2024-01-31' });
    const indicator = judged.criteria
      .flatMap((criterion) => criterion.indicators)
      .find(({ code }) => code === '14.1');
    expect(indicator).toMatchObject({ status: 'not-assessed', value: null, why: { basis: 'withdrawn' } });
    expect(indicator?.entry).toBe(withdrawal);
    expect(judged).toMatchObject({ indicatorsMet: 0, notMet: 0 });
  });

  test('holds until the next entry', () => {
    expect(holding([january, withdrawal, february], '2024-02-23')).toBe(4);
    expect(holding([january, withdrawal, february], '2024-02-24')).toBe(2);
  });
});

describe('entries for codes that the set does not have', () => {
  test('are ignored', () => {
    const strange = entryOf({ seq: 5, indicator: '99.9', effectiveOn: '2024-01-24', value: true });
    const view = { on: '2024-01-31' };
    expect(judgeCommune(set, 'DBSH', [january, strange], view)).toEqual(
      judgeCommune(set, 'DBSH', [january], view),
    );
  });
});

describe('an unchecked target', () => {
  test('is counted if it decides, not if a judgement does', () => {
    const judgedMet = { ...january, judgement: 'met', reason: 'đã kiểm tra' } as const;
    expect(judgeCommune(set, 'DBSH', [january], { on: '2024-01-31' }).unchecked).toBe(1);
    expect(judgeCommune(set, 'DBSH', [judgedMet], { on: '2024-01-31' }).unchecked).toBe(0);
  });
});

describe('the indicators most often missed', () => {
  test('come first by communes that do not meet them, then by communes without a verdict, then by order', () => {
    const met = entryOf({ seq: 1, indicator: '7.1', effectiveOn: '2024-01-24', value: true });
    const lost = entryOf({ seq: 2, indicator: '14.1', effectiveOn: '2024-01-24', value: 10 });
    const nearly = { ...lost, judgement: 'nearly-met', reason: 'gần đủ' } as const;
    const standingOf = (communeId: string, entries: (typeof met)[]) => ({
      communeId,
      criteria: judgeCommune(set, 'DBSH', entries, { on: '2024-01-31' }).criteria,
    });
    const gaps = findGaps(set, [standingOf('06901', [met, lost]), standingOf('06904', [met, nearly])]);
    expect(gaps[0]).toEqual({ code: '14.1', notMet: ['06901', '06904'], notAssessed: [] });
    expect(gaps[1]).toEqual({ code: '1.1', notMet: [], notAssessed: ['06901', '06904'] });
    expect(gaps.some(({ code }) => code === '7.1')).toBe(false);
    expect(gaps).toHaveLength(74);
  });
});
