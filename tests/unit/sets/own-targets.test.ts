import { describe, expect, test } from 'vitest';
import { checkTargetDraft } from '#shared/domain/sets/check-target-draft.ts';
import { type CriteriaSet, findIndicator, type Indicator } from '#shared/domain/sets/criteria-set.ts';
import { readCriteriaSet } from '#shared/domain/sets/criteria-set-faults.ts';
import { withDecisions, withDrafts } from '#shared/domain/sets/decide-target.ts';
import {
  findOwnTarget,
  isDecidedForSomeone,
  isOwnTargetMissing,
  isOwnTargetUnchecked,
  isTargetMissing,
  isTargetUnchecked,
  ownTargetsOf,
} from '#shared/domain/sets/own-targets.ts';
import { compareSets, isSameSet } from '#shared/domain/sets/set-difference.ts';
import type { TargetDecision } from '#shared/domain/sets/target-decision.ts';
import { isDecidedUnchecked, judgeIndicator } from '#shared/domain/standing/judge-indicator.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { confirmed, decided, returned, targetDraft } from '../../support/record/decisions.ts';

const set = nationalSet('nang-cao-2021-2025');
const ntm = nationalSet('ntm-2021-2025');
const indicatorOf = (of: CriteriaSet, code: string) => findIndicator(of, code) as Indicator;
const own = (of: CriteriaSet, code: string, part: number | null) =>
  findOwnTarget(indicatorOf(of, code), part) as Indicator;

// 5.1: 100 % of the schools (target of the whole), and at least one school of level 2 (a count with its own target).
const onSchools = { indicator: '5.1', part: 1 } as const;
const verdictOn = (of: CriteriaSet, value: [number, number], on = '2024-01-24') =>
  judgeIndicator(of, indicatorOf(of, '5.1'), 'DBSH', { effectiveOn: on, value, judgement: null });

describe('the separately decidable targets of an indicator', () => {
  test('are that of the whole and those of parts with their own target', () => {
    const placesOf = (code: string) => ownTargetsOf(indicatorOf(set, code)).map(({ part }) => part);
    expect(placesOf('5.1')).toEqual([null, 1]);
    expect(placesOf('14.1')).toEqual([null]);
    expect(own(set, '5.1', 1)).toMatchObject({ kind: 'count', target: { all: 1 } });
    expect(own(set, '5.1', 0)).toBeUndefined();
  });

  test('are decided separately: a decision on a part affects only that part', () => {
    const after = withDecisions(set, [decided({ ...onSchools, value: 2 })]);
    expect(verdictOn(set, [100, 1]).status).toBe('met');
    const verdict = verdictOn(after, [100, 1]);
    expect(verdict.status).toBe('not-met');
    expect(verdict.why.parts?.map(({ target, source }) => [target, source?.document])).toEqual([
      [100, '318/QĐ-TTg'],
      [2, '1234/QĐ-UBND'],
    ]);
    expect(verdictOn(after, [100, 1], '2023-12-31').status).toBe('met');
  });

  test('do not include parts without their own target', () => {
    const after = withDecisions(set, [decided({ indicator: '5.1', value: 90 })]);
    const targets = verdictOn(after, [95, 1]).why.parts?.map(({ target }) => target);
    expect(targets).toEqual([90, 1]);
  });
});

describe('a missing or unchecked target', () => {
  test('marks the indicator as long as the whole or a part has one', () => {
    // Neither 17.1 as a whole nor its second part has a known target.
    const missingAfter = (...parts: (number | null)[]) => {
      const after = withDecisions(
        ntm,
        parts.map((part) => decided({ indicator: '17.1', part, value: 30 })),
      );
      const each = ownTargetsOf(indicatorOf(after, '17.1')).map(({ as }) => isOwnTargetMissing(as));
      return [...each, isTargetMissing(indicatorOf(after, '17.1'))];
    };
    expect(missingAfter()).toEqual([true, true, true]);
    expect(missingAfter(null)).toEqual([false, true, true]);
    expect(missingAfter(1)).toEqual([true, false, true]);
    expect(missingAfter(null, 1)).toEqual([false, false, false]);
  });

  test('of a part stays unchecked if only the whole was confirmed, and vice versa', () => {
    const whole = confirmed({ indicator: '5.1', confirmed: { all: 100 } });
    const part = confirmed({ ...onSchools, confirmed: { all: 1 } });
    const uncheckedAfter = (...decisions: TargetDecision[]) => {
      const after = withDecisions(set, decisions);
      const { parts } = verdictOn(after, [100, 1]).why;
      return [
        isOwnTargetUnchecked(after, own(after, '5.1', null)),
        isOwnTargetUnchecked(after, own(after, '5.1', 1)),
        isTargetUnchecked(after, indicatorOf(after, '5.1')),
        isDecidedUnchecked(verdictOn(after, [100, 1])),
        parts?.map(({ source }) => source?.checked),
      ];
    };
    expect(uncheckedAfter()).toEqual([true, true, true, true, [false, false]]);
    expect(uncheckedAfter(whole)).toEqual([false, true, true, true, [true, false]]);
    expect(uncheckedAfter(part)).toEqual([true, false, true, true, [false, true]]);
    expect(uncheckedAfter(whole, part)).toEqual([false, false, false, false, [true, true]]);
  });
});

describe('a target that was filled in and taken back', () => {
  const code = '2.2';
  const filled = decided({ indicator: code, seq: 1, value: 90 });
  const back = (validFrom: string) => returned({ indicator: code, seq: 2, validFrom });
  const decidedBy = (...decisions: TargetDecision[]) => indicatorOf(withDecisions(set, decisions), code);

  test('is missing again from the day of the return', () => {
    expect([filled, back('2024-01-01')].map((one) => isTargetMissing(decidedBy(one)))).toEqual([false, true]);
    expect(isTargetMissing(decidedBy(filled, back('2024-01-01')))).toBe(true);
    expect(isTargetMissing(decidedBy(filled, back('2025-01-01')))).toBe(true);
    expect(isDecidedForSomeone(decidedBy(filled, back('2025-01-01')))).toBe(false);
    const judged = (on: string) => {
      const of = withDecisions(set, [filled, back('2025-01-01')]);
      const entry = { effectiveOn: on, value: 95, judgement: null };
      return judgeIndicator(of, indicatorOf(of, code), 'DBSH', entry).why.basis;
    };
    expect([judged('2024-06-30'), judged('2025-01-01')]).toEqual(['figures', 'no-target']);
  });

  test('stays known while it still holds for a region', () => {
    const region = decided({ indicator: code, seq: 1, region: 'DBSH', value: 90 });
    expect(isTargetMissing(decidedBy(region))).toBe(false);
    expect(isTargetMissing(decidedBy(region, returned({ indicator: code, seq: 2, region: 'TN' })))).toBe(
      false,
    );
    expect(isTargetMissing(decidedBy(region, returned({ indicator: code, seq: 2 })))).toBe(true);
  });

  test('leaves the set’s own target unchecked: a return is no confirmation', () => {
    const changed = decided({ seq: 1, validFrom: set.validFrom, value: 90 });
    const unchecked = (...decisions: TargetDecision[]) => {
      const of = withDecisions(set, decisions);
      return isTargetUnchecked(of, indicatorOf(of, '14.1'));
    };
    expect(unchecked(changed)).toBe(false);
    expect(unchecked(changed, returned({ seq: 2 }))).toBe(true);
    expect(unchecked(changed, returned({ seq: 2 }), confirmed({ confirmed: { all: 95 } }))).toBe(false);
  });
});

describe('a draft on a part', () => {
  test.each([
    ['is valid if the part has its own target', targetDraft({ ...onSchools, value: 2 }), []],
    ['is of the part’s kind', targetDraft({ ...onSchools, value: 1.5 }), ['/value value-not-count']],
    [
      'of a part that follows the whole',
      targetDraft({ ...onSchools, part: 0 }),
      ['/part part-without-target'],
    ],
    ['of an unknown part', targetDraft({ ...onSchools, part: 7 }), ['/part part-without-target']],
    [
      'confirms the part’s own, not the whole’s',
      { kind: 'confirm', ...onSchools, confirmed: { all: 100 } } as const,
      ['/confirmed target-not-as-seen'],
    ],
    ['is a return', { kind: 'return', ...onSchools, region: null, validFrom: '2024-01-01' } as const, []],
    [
      'returns for an unknown region',
      { kind: 'return', ...onSchools, region: 'nhom-1', validFrom: '2024-01-01' } as const,
      ['/region region-not-in-set'],
    ],
  ])('%s', (_, draft, expected) => {
    expect(checkTargetDraft(set, draft).map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual(expected);
  });

  test('follows the decisions on the part and on the whole', () => {
    const before = withDecisions(set, [
      decided({ ...onSchools, seq: 7, value: 2 }),
      decided({ indicator: '5.1', seq: 5, value: 90 }),
    ]);
    const draft = { kind: 'return', ...onSchools, region: null, validFrom: '2024-01-01' } as const;
    const evidence = confirmed({ confirmed: { all: 1 } });
    const after = withDrafts(before, [draft], evidence);
    expect(indicatorOf(after, '5.1').decidedParts?.map(({ seq, kind }) => [seq, kind])).toEqual([
      [7, 'set'],
      [8, 'return'],
    ]);
    expect(verdictOn(after, [95, 1]).why.parts?.map(({ target }) => target)).toEqual([90, 1]);
  });
});

test('decisions on parts are not allowed in a file and are no difference between revisions', () => {
  const after = withDecisions(set, [decided({ ...onSchools, value: 2 })]);
  expect(readCriteriaSet(after).faults.map(({ pointer }) => pointer)).toEqual([
    '/criteria/4/indicators/0/decidedParts',
  ]);
  expect(isSameSet(compareSets(set, after))).toBe(true);
});
