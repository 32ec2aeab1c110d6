import { describe, expect, test } from 'vitest';
import {
  isSeenUnder,
  mainTimeline,
  setThatApplies,
  timelineOf,
  timelinesOf,
} from '#shared/domain/sets/set-assignment.ts';

let seq = 0;
const assigned = (validFrom: string, set: string, communeId = '06901') => {
  seq += 1;
  return { seq, communeId, set, validFrom };
};

describe('the sets that apply to a commune', () => {
  test('follow each other by day, whatever the order of recording', () => {
    const timeline = timelineOf([assigned('2026-01-01', 'moi'), assigned('2021-01-01', 'cu')]);
    expect(timeline).toEqual([
      { from: '2021-01-01', set: 'cu' },
      { from: '2026-01-01', set: 'moi' },
    ]);
    expect(setThatApplies(timeline, '2020-12-31')).toBeUndefined();
    expect(setThatApplies(timeline, '2025-12-31')).toBe('cu');
    expect(setThatApplies(timeline, '2026-01-01')).toBe('moi');
  });

  test('are the last recorded ones for a day; a repeated assignment is no change', () => {
    const timeline = timelineOf([
      assigned('2026-01-01', 'moi'),
      assigned('2026-01-01', 'cu'),
      assigned('2027-01-01', 'cu'),
    ]);
    expect(timeline).toEqual([{ from: '2026-01-01', set: 'cu' }]);
  });

  test('are the last recorded ones for a day, in any input order', () => {
    const [first, second] = [assigned('2026-01-01', 'cu'), assigned('2026-01-01', 'moi')];
    expect(timelineOf([second, first])).toEqual([{ from: '2026-01-01', set: 'moi' }]);
  });

  test('determine the sets it appears under; without one it appears under every set', () => {
    const timeline = timelineOf([assigned('2026-01-01', 'moi')]);
    expect(isSeenUnder(timeline, 'moi', '2026-01-01')).toBe(true);
    expect(isSeenUnder(timeline, 'cu', '2026-01-01')).toBe(false);
    expect(isSeenUnder(timeline, 'cu', '2025-12-31')).toBe(true);
    expect(isSeenUnder([], 'cu', '2026-01-01')).toBe(true);
  });
});

describe('the set of most communes', () => {
  test('changes on the day when most communes have changed', () => {
    const timelines = timelinesOf([
      ...['06901', '06904', '06910'].map((id) => assigned('2021-01-01', 'cu', id)),
      assigned('2026-01-01', 'moi', '06901'),
      assigned('2026-07-01', 'moi', '06904'),
      assigned('2027-01-01', 'khac', '06901'),
    ]);
    expect(mainTimeline([...timelines.values()])).toEqual([
      { from: '2021-01-01', set: 'cu' },
      { from: '2026-07-01', set: 'moi' },
    ]);
  });

  test('does not depend on the order of communes; ties go to the first id', () => {
    const timelines = timelinesOf([
      assigned('2026-01-01', 'moi', '06901'),
      assigned('2021-01-01', 'cu', '06904'),
      assigned('2021-01-01', 'cu', '06901'),
    ]);
    expect(mainTimeline([...timelines.values()])).toEqual([{ from: '2021-01-01', set: 'cu' }]);
    const asMany = timelinesOf([
      assigned('2021-01-01', 'moi', '06901'),
      assigned('2021-01-01', 'cu', '06904'),
    ]);
    expect(mainTimeline([...asMany.values()])).toEqual([{ from: '2021-01-01', set: 'cu' }]);
  });

  test('does not exist while most communes have no set', () => {
    const own = [{ from: '2024-01-01', set: 'moi' }];
    expect(mainTimeline([own, own, [], [], []])).toEqual([]);
    expect(mainTimeline([own, own, [], []])).toEqual(own);
  });

  test('does not exist without assignments', () => {
    expect(mainTimeline([])).toEqual([]);
  });
});
