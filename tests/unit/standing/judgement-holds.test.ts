import { describe, expect, test } from 'vitest';
import { Comparison, Indicator, ValueKind } from '#shared/domain/sets/criteria-set.ts';
import { judgementHolds } from '#shared/domain/standing/judgement-holds.ts';
import { IndicatorStatus } from '#shared/domain/values/status.ts';
import { caseTable, figureIn, listIn, madeUpSet } from '../../support/fixtures.ts';

const COLUMNS = ['kind', 'comparison', 'levels', 'before', 'judgement', 'value', 'holds'] as const;
type Line = Record<(typeof COLUMNS)[number], string>;

const set = madeUpSet('gia-dinh-8-27');

function indicatorOf(line: Pick<Line, 'kind' | 'comparison' | 'levels'>, parts?: string[]): Indicator {
  return Indicator.parse({
    code: '1.1',
    name: 'Chỉ tiêu',
    kind: ValueKind.parse(line.kind),
    comparison: Comparison.parse(line.comparison),
    target: null,
    ...(line.levels !== '' && { levels: listIn(line.levels) }),
    ...(parts && { parts }),
    checked: { name: true, target: true },
  });
}

describe('whether a judgement holds for the next figure (R4)', () => {
  test.each(caseTable('judgement-holds', COLUMNS))('$case', (line) => {
    const judgement = line.judgement === '' ? null : IndicatorStatus.parse(line.judgement);
    const judged = { value: figureIn(line.before), judgement };
    const holds = judgementHolds(set, indicatorOf(line), judged, figureIn(line.value));
    expect(String(holds)).toBe(line.holds);
  });

  test('for parts, only if each is at least as good', () => {
    const indicator = indicatorOf({ kind: 'share', comparison: 'at-least', levels: '' }, ['Nam', 'Nữ']);
    const judged = { value: [96, null], judgement: 'met' } as const;
    const holdsFor = (value: (number | null)[] | number) =>
      judgementHolds(set, indicator, { ...judged, value: [...judged.value] }, value);
    expect([holdsFor([96, null]), holdsFor([97, null]), holdsFor([95, null]), holdsFor([97, 90])]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(holdsFor(97)).toBe(false);
    expect([holdsFor([97]), holdsFor([97, null, 97])]).toEqual([false, false]);
    const ofWhole = { value: 96, judgement: 'met' } as const;
    expect(judgementHolds(set, indicator, ofWhole, [97, 97])).toBe(false);
    const ofOthers = { value: [96], judgement: 'met' as const };
    expect(judgementHolds(set, indicator, ofOthers, [97, 97])).toBe(false);
  });

  test('without a judgement nothing holds, not even for the same figure', () => {
    const indicator = indicatorOf({ kind: 'share', comparison: 'at-least', levels: '' });
    expect(judgementHolds(set, indicator, { value: 96, judgement: null }, 96)).toBe(false);
  });
});
