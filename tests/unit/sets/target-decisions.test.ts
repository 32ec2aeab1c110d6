import { describe, expect, test } from 'vitest';
import { findIndicator, type Indicator } from '#shared/domain/sets/criteria-set.ts';
import {
  confirmationOf,
  decisionDays,
  decisionThatHolds,
  holdingDecisions,
  withDecisions,
  withDrafts,
} from '#shared/domain/sets/decide-target.ts';
import { resolveTarget } from '#shared/domain/sets/resolve-target.ts';
import { canonicalJson } from '#shared/domain/values/canonical-json.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { confirmed, decided, returned, targetDraft } from '../../support/record/decisions.ts';
import { nextId, SET } from '../../support/record/entries.ts';

const set = nationalSet(SET);
const indicatorOf = (of: typeof set, code: string) => findIndicator(of, code) as Indicator;
const income = indicatorOf(set, '10.1');

describe('the decisions on a target', () => {
  const forAll = decided({ seq: 1, indicator: '10.1', validFrom: '2024-01-01', value: 70 });
  const forRegion = decided({
    seq: 2,
    indicator: '10.1',
    region: 'DBSH',
    validFrom: '2023-07-01',
    value: 69,
  });
  const newer = decided({ seq: 3, indicator: '10.1', validFrom: '2024-01-01', value: 71 });
  const confirmation = confirmed({ seq: 4, indicator: '10.1', confirmed: income.target ?? { all: 0 } });
  const later = returned({ seq: 5, indicator: '10.1', region: 'TN', validFrom: '2025-01-01' });
  const indicator: Indicator = { ...income, decided: [forAll, forRegion, newer, confirmation, later] };

  test('in force are ordered by day, without superseded ones', () => {
    expect(holdingDecisions(set, indicator)).toEqual([forRegion, newer, later]);
    expect(holdingDecisions({ ...set, regions: [] }, indicator)).toEqual([newer]);
    expect(holdingDecisions(set, income)).toEqual([]);
  });

  test('have distinct first days; a confirmation has none', () => {
    expect(decisionDays(indicator)).toEqual(['2024-01-01', '2023-07-01', '2025-01-01']);
    expect(decisionDays({ ...income, decided: [confirmation] })).toEqual([]);
    expect(decisionDays(income)).toEqual([]);
  });

  test('apply to a commune without a region if they are for all communes', () => {
    expect(decisionThatHolds(indicator, undefined, '2024-06-30')).toBe(newer);
    expect(
      decisionThatHolds({ ...income, decided: [confirmation] }, undefined, '2024-06-30'),
    ).toBeUndefined();
    expect(decisionThatHolds(income, undefined, '2024-06-30')).toBeUndefined();
  });

  test('confirm the target of the set until that target changes', () => {
    expect(confirmationOf(indicator)).toBe(confirmation);
    expect(confirmationOf({ ...indicator, target: { all: 1 } })).toBeUndefined();
    expect(confirmationOf(income)).toBeUndefined();
  });

  test('do not change other criteria', () => {
    const after = withDecisions(set, [forAll]);
    expect(after.criteria.map((one, i) => one === set.criteria[i]).filter((isSame) => !isSame)).toHaveLength(
      1,
    );
  });
});

describe('a draft of a decision', () => {
  const evidence = {
    id: nextId(),
    document: '1234/QĐ-UBND',
    link: null,
    file: null,
    note: null,
    recordedAt: '2024-01-02T02:00:00.000Z',
    author: 'dieuphoi',
  };
  const targetAfter = (of: typeof set, ...values: number[]) => {
    const drafts = values.map((value) => targetDraft({ value }));
    const after = withDrafts(of, drafts, evidence);
    return resolveTarget(after, indicatorOf(after, '14.1'), 'DBSH', '2024-06-30')?.value;
  };

  test('takes effect as if it were the last recorded decision; of two drafts the second wins', () => {
    expect(targetAfter(set, 96)).toBe(96);
    expect(targetAfter(set, 96, 97)).toBe(97);
    const before = withDecisions(set, [decided({ seq: 7, value: 98 })]);
    expect(targetAfter(before)).toBe(98);
    expect(targetAfter(before, 96)).toBe(96);
  });

  test('follows the number of the last decision of the set', () => {
    const before = withDecisions(set, [decided({ seq: 7, indicator: '7.1', value: true })]);
    const after = withDrafts(before, [targetDraft({ value: 96 }), targetDraft({ value: 97 })], evidence);
    expect(indicatorOf(after, '14.1').decided?.map(({ seq }) => seq)).toEqual([8, 9]);
    expect(indicatorOf(after, '7.1').decided?.map(({ seq }) => seq)).toEqual([7]);
    expect(indicatorOf(withDrafts(set, [targetDraft()], evidence), '14.1').decided?.[0]?.seq).toBe(1);
  });

  test('on a part is stored with the parts', () => {
    const after = withDrafts(set, [targetDraft({ part: 1 })], evidence);
    const { decided: whole, decidedParts = [] } = indicatorOf(after, '14.1');
    expect([whole, decidedParts.map(({ part }) => part)]).toEqual([undefined, [1]]);
    const both = withDrafts(after, [targetDraft()], evidence);
    expect(indicatorOf(both, '14.1').decidedParts?.map(({ seq }) => seq)).toEqual([1]);
    expect(indicatorOf(both, '14.1').decided?.map(({ seq }) => seq)).toEqual([2]);
  });
});

describe('the canonical text of two values is the same', () => {
  test('if they differ only in the order of fields', () => {
    expect(canonicalJson({ a: 1, b: { c: [1, null], d: 'Khá' } })).toBe(
      canonicalJson({ b: { d: 'Khá', c: [1, null] }, a: 1 }),
    );
  });

  test.each([
    [{ a: 1 }, { a: '1' }],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], { 0: 1 }],
    [{ a: null }, {}],
    [null, undefined],
    [{ a: { b: 1 } }, { b: { a: 1 } }],
  ])('and differs for different values: %j, %j', (one, other) => {
    expect(canonicalJson(one)).not.toBe(canonicalJson(other));
  });
});
