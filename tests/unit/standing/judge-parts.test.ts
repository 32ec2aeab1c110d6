import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Comparison,
  type CriteriaSet,
  Indicator,
  listIndicators,
  ValueKind,
} from '#shared/domain/sets/criteria-set.ts';
import { partsOf } from '#shared/domain/sets/parts.ts';
import { judgeIndicator, Verdict } from '#shared/domain/standing/judge-indicator.ts';
import { targetsOf } from '#shared/domain/standing/judge-parts.ts';
import { IndicatorStatus } from '#shared/domain/values/status.ts';
import type { PartValues } from '#shared/domain/values/value.ts';
import { caseTable, figureIn, madeUpSet } from '../../support/fixtures.ts';
import { anyDay, anyPartValues, anyRegion, anySet, holds } from '../../support/record/arbitraries.ts';

const COLUMNS = [
  ...['kind', 'comparison', 'target', 'parts', 'values', 'judgement'],
  ...['status', 'margin', 'lowBelow', 'basis', 'partStatuses', 'partMargins'],
] as const;
type Line = Record<(typeof COLUMNS)[number] | 'case', string>;

const set: CriteriaSet = { ...madeUpSet('gia-dinh-8-27'), lowMargin: 2 };

function indicatorIn({ kind, comparison, target, parts }: Line): Indicator {
  const value = figureIn(target);
  const known: unknown[] = JSON.parse(parts);
  return Indicator.parse({
    code: '1.1',
    name: 'Chỉ tiêu',
    kind: ValueKind.parse(kind),
    comparison: Comparison.parse(comparison),
    ...(known.length > 0 && { parts: known }),
    target: value === null ? null : { all: value },
    checked: { name: true, target: true },
  });
}

function judge(line: Line): Verdict {
  return judgeIndicator(set, indicatorIn(line), undefined, {
    effectiveOn: '2024-01-24',
    value: line.values.split('|').map(figureIn),
    judgement: line.judgement === '' ? null : IndicatorStatus.parse(line.judgement),
  });
}

/** Splits a list; `''` is the empty list. */
const cellsIn = (text: string, count: number) => (count === 0 ? [] : text.split('|').map(figureIn));

describe('the verdict on an indicator by its parts (R3)', () => {
  test.each(caseTable('judge-parts', COLUMNS))('$case', (line) => {
    const { status, why } = judge(line);
    const parts = why.parts ?? [];
    expect({
      status,
      margin: why.margin,
      lowBelow: why.lowBelow,
      basis: why.basis,
      partStatuses: parts.map((part) => part.status),
      partMargins: parts.map((part) => part.margin),
    }).toEqual({
      status: line.status,
      margin: figureIn(line.margin),
      lowBelow: figureIn(line.lowBelow),
      basis: line.basis,
      partStatuses: cellsIn(line.partStatuses, parts.length),
      partMargins: cellsIn(line.partMargins, parts.length),
    });
  });

  test('one value for the whole is judged as usual, without verdicts on parts', () => {
    for (const line of caseTable('judge-parts', COLUMNS).filter(({ kind }) => kind === 'share')) {
      const statement = { effectiveOn: '2024-01-24', value: 86, judgement: null };
      const { parts: _, ...without } = indicatorIn(line);
      const verdict = judgeIndicator(set, indicatorIn(line), undefined, statement);
      expect(verdict).toEqual(judgeIndicator(set, without, undefined, statement));
      expect(verdict.why.parts).toBeNull();
    }
  });

  test('it is compared with the target of the whole, or with those of all parts if one has its own', () => {
    const of = (name: string) => {
      const line = caseTable('judge-parts', COLUMNS).find((one) => one.case === name);
      if (line === undefined) throw new Error(`no case „${name}“`);
      return targetsOf(judge(line));
    };
    expect(of('all parts are met')).toBe(80);
    expect(of('a count of its own and met')).toEqual([100, 1]);
    expect(of('a part whose own target is not known')).toEqual([65, null]);
    expect(of('parts with targets of their own and none for the whole')).toEqual([80, 60]);
    expect(of('no target')).toBeNull();
  });

  test('each part has its name, unit, comparison, target and source', () => {
    const indicator = Indicator.parse({
      code: '5.1',
      name: 'Trường học',
      unit: '%',
      kind: 'share',
      comparison: 'at-least',
      parts: [
        'mức độ 1',
        { name: 'mức độ 2', kind: 'count', unit: 'trường', comparison: 'at-least', target: { all: 1 } },
      ],
      target: { byYear: { 2022: { national: 90 } } },
      checked: { name: true, target: false },
    });
    const { why } = judgeIndicator(set, indicator, undefined, {
      effectiveOn: '2024-01-24',
      value: [95.5, 2],
      judgement: null,
    });
    const source = { document: set.issued.number, checked: false };
    expect(why.parts).toMatchObject([
      {
        name: 'mức độ 1',
        unit: '%',
        comparison: 'at-least',
        value: 95.5,
        target: 90,
        margin: 5.5,
        lowBelow: 1.8,
        source: { ...source, region: 'national', year: 2022 },
      },
      {
        name: 'mức độ 2',
        unit: 'trường',
        value: 2,
        target: 1,
        margin: 1,
        lowBelow: null,
        source: { ...source, region: 'all', year: null },
      },
    ]);
  });
});

describe('judging by parts, whatever the set and the values', () => {
  const anyCase = anySet
    .filter((one) => listIndicators(one).some(({ parts }) => parts !== undefined))
    .chain((one) =>
      fc.constantFrom(...listIndicators(one).filter(({ parts }) => parts !== undefined)).chain((indicator) =>
        fc.record({
          set: fc.constant(one),
          indicator: fc.constant(indicator),
          region: anyRegion(one),
          effectiveOn: anyDay,
          value: anyPartValues(indicator),
        }),
      ),
    );

  test('met means that every part is met, not met that one is not', () => {
    holds(
      fc.property(anyCase, ({ set: ofSet, indicator, region, effectiveOn, value }) => {
        const alone = partsOf(indicator).map(
          ({ as }, i) =>
            judgeIndicator(ofSet, as, region, { effectiveOn, value: value[i] ?? null, judgement: null })
              .status,
        );
        const verdict = judgeIndicator(ofSet, indicator, region, { effectiveOn, value, judgement: null });
        expect(verdict.why.parts?.map(({ status }) => status)).toEqual(alone);
        expect(verdict.status === 'not-met').toBe(alone.includes('not-met'));
        const isMet = alone.every((status) => status === 'met' || status === 'met-low');
        expect(verdict.status === 'met' || verdict.status === 'met-low').toBe(isMet);
        expect(verdict.status === 'met').toBe(alone.every((status) => status === 'met'));
        expect(Verdict.parse(verdict)).toEqual(verdict);
      }),
      500,
    );
  });

  test('a new value of a missing part never changes not met', () => {
    holds(
      fc.property(anyCase, fc.nat(), ({ set: ofSet, indicator, region, effectiveOn, value }, at) => {
        const statusOf = (values: PartValues) =>
          judgeIndicator(ofSet, indicator, region, { effectiveOn, value: values, judgement: null }).status;
        const less = value.with(at % value.length, null);
        if (less.some((one) => one !== null) && statusOf(less) === 'not-met') {
          expect(statusOf(value)).toBe('not-met');
        }
      }),
      500,
    );
  });
});
