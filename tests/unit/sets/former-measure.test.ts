import { describe, expect, test } from 'vitest';
import { Comparison } from '#shared/domain/sets/criteria-set.ts';
import { readCriteriaSet } from '#shared/domain/sets/criteria-set-faults.ts';
import { isStatedFormerly, measureAt } from '#shared/domain/sets/former-measure.ts';
import { resolveTarget } from '#shared/domain/sets/resolve-target.ts';
import { judgeIndicator } from '#shared/domain/standing/judge-indicator.ts';
import { judgementHolds } from '#shared/domain/standing/judgement-holds.ts';
import { IndicatorStatus } from '#shared/domain/values/status.ts';
import type { FigureValue } from '#shared/domain/values/value.ts';
import { caseTable, figureIn, listIn } from '../../support/fixtures.ts';
import { type Made, REVISED_AT, revised } from '../../support/record/revised-sets.ts';

const COLUMNS = [
  'kindThen',
  'unitThen',
  'kindNow',
  'unitNow',
  'levelsNow',
  'target',
  'value',
  'judgement',
  'status',
  'basis',
] as const;

const ON = '2024-01-24';

describe('a figure stated under an earlier revision of the set (R3, R9)', () => {
  test.each(caseTable('former-measures', COLUMNS))('$case', (line) => {
    const target = figureIn(line.target);
    const { set, indicator } = revised(
      { kind: line.kindThen, unit: line.unitThen || null },
      {
        kind: line.kindNow,
        unit: line.unitNow || null,
        ...(line.levelsNow && { levels: listIn(line.levelsNow) }),
        target: target === null ? null : { all: target },
      },
    );
    const stated = {
      effectiveOn: ON,
      value: figureIn(line.value),
      judgement: line.judgement === '' ? null : IndicatorStatus.parse(line.judgement),
      revision: 1,
    };
    const { status, why } = judgeIndicator(set, indicator, undefined, stated);
    expect([status, why.basis]).toEqual([line.status, line.basis]);
    const isKnown = line.basis === 'figures' || stated.value === null;
    expect(why.statedIn === null).toBe(isKnown);
    expect(isStatedFormerly(indicator, stated)).toBe(!isKnown);
    if (!isKnown) expect([why.computed, why.margin, why.lowBelow]).toEqual(['not-assessed', null, null]);
    if (why.statedIn && line.basis !== 'level-unknown')
      expect(why.statedIn).toMatchObject({ kind: line.kindThen, unit: line.unitThen || null });
  });

  test('is judged again when a later revision returns to its unit, and one in between is not', () => {
    const [million, thousand] = [{ unit: 'triệu đồng' }, { unit: 'nghìn đồng' }];
    const kind = 'amount';
    const { set, indicator } = revised(
      { kind, ...million },
      { kind, ...thousand },
      { kind, ...million, target: { all: 5 } },
    );
    const statusAt = (revision: number | undefined) =>
      judgeIndicator(set, indicator, undefined, { effectiveOn: ON, value: 6, judgement: null, revision })
        .status;
    expect([1, 2, 3, undefined].map(statusAt)).toEqual(['met', 'not-assessed', 'met', 'met']);
    expect(measureAt(indicator, 2).unit).toBe('nghìn đồng');
    expect(measureAt(indicator, 1).unit).toBe('triệu đồng');
    expect(measureAt(indicator, null).unit).toBe('triệu đồng');
  });

  test('its judgement does not carry over to a figure in the present unit, not even to an equal number', () => {
    const { set, indicator } = revised(
      { kind: 'amount', unit: 'triệu đồng' },
      { kind: 'amount', unit: 'nghìn đồng' },
    );
    const holds = (revision: number, value: number) =>
      judgementHolds(set, indicator, { value: 6, judgement: 'met', revision }, value);
    expect([holds(1, 6), holds(1, 6000), holds(2, 6), holds(2, 7)]).toEqual([false, false, true, true]);
  });
});

describe('parts of an indicator that was revised', () => {
  const own = (name: string, unit: string) => {
    return {
      name,
      kind: 'amount' as const,
      unit,
      comparison: Comparison.enum['at-least'],
      target: { all: 5 },
    };
  };
  const basisOf = (value: FigureValue, ...made: Made[]) => {
    const { set, indicator } = revised(...made);
    const { status, why } = judgeIndicator(set, indicator, undefined, {
      effectiveOn: ON,
      value,
      judgement: null,
      revision: 1,
    });
    return [status, why.basis, ...(why.parts?.map((part) => part.statedIn?.change ?? part.status) ?? [])];
  };

  test('a part in another unit is not assessed, and neither is the whole', () => {
    const then = { kind: 'share', parts: [own('a', 'triệu đồng'), own('b', 'ha')] };
    const now = { kind: 'share', parts: [own('a', 'nghìn đồng'), own('b', 'ha')] };
    expect(basisOf([6, 6], then, now)).toEqual(['not-assessed', 'unit-changed', 'unit-changed', 'met']);
    expect(basisOf([6, 1], then, now)).toEqual(['not-met', 'figures', 'unit-changed', 'not-met']);
    expect(basisOf([6, 6], then, then)).toEqual(['met', 'figures', 'met', 'met']);
  });

  test('parts that changed places do not take each other’s figures', () => {
    const target = { all: 50 };
    const order = (...parts: string[]) => ({ kind: 'share', target, parts });
    expect(basisOf([60, 40], order('Nam', 'Nữ'), order('Nữ', 'Nam'))).toEqual([
      'not-assessed',
      'kind-changed',
      'kind-changed',
      'kind-changed',
    ]);
    expect(basisOf([60, 60], order('Nam', 'Nữ'), order('Nam giới', 'Nữ giới'))[0]).toBe('met');
  });

  test('values of parts of an indicator that no longer has any are not assessed', () => {
    expect(
      basisOf([60, 60], { kind: 'share', parts: ['Nam', 'Nữ'] }, { kind: 'share', target: { all: 50 } }),
    ).toEqual(['not-assessed', 'kind-changed']);
  });
});

describe('a target that the office decided under an earlier revision', () => {
  const decided = (value: number | string, recordedAt: string) => ({
    kind: 'set' as const,
    seq: 1,
    id: '1f6f5d3e-0000-4000-8000-000000000001',
    indicator: '1.1',
    part: null,
    region: null,
    validFrom: '2024-01-01',
    document: '12/QĐ-UBND',
    link: null,
    file: null,
    note: null,
    author: 'dieuphoi',
    value,
    recordedAt,
  });

  test('in another unit is no target until it is decided again', () => {
    const { set, indicator } = revised(
      { kind: 'amount', unit: 'triệu đồng' },
      { kind: 'amount', unit: 'nghìn đồng', target: { all: 4000 } },
    );
    const targetBy = (recordedAt: string) =>
      resolveTarget(set, { ...indicator, decided: [decided(5, recordedAt)] }, undefined, ON)?.value;
    expect(targetBy('2024-05-31T23:59:59.999Z')).toBeUndefined();
    expect(targetBy(REVISED_AT)).toBe(5);
  });

  test('with a level that the set no longer has is no target', () => {
    const { set, indicator } = revised({ kind: 'level' }, { kind: 'level', levels: ['Đạt', 'Hoàn thành'] });
    const targetOf = (level: string) =>
      resolveTarget(set, { ...indicator, decided: [decided(level, REVISED_AT)] }, undefined, ON)?.value;
    expect([targetOf('Khá'), targetOf('Đạt')]).toEqual([undefined, 'Đạt']);
  });
});

test('a set without changes of measure stays as it is, and a file cannot state former measures', () => {
  const { set } = revised({ kind: 'share', unit: '%' }, { kind: 'share', unit: '%', name: 'Tên khác' });
  expect(set.criteria[0]?.indicators[0]).not.toHaveProperty('formerly');
  const changed = revised({ kind: 'amount', unit: 'ha' }, { kind: 'amount', unit: 'km' }).set;
  expect(readCriteriaSet(changed).faults.map(({ pointer }) => pointer)).toEqual([
    '/criteria/0/indicators/0/formerly',
  ]);
});
