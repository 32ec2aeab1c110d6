import { describe, expect, test } from 'vitest';
import { Comparison, type CriteriaSet, Indicator, ValueKind } from '#shared/domain/sets/criteria-set.ts';
import { judgeIndicator, Verdict } from '#shared/domain/standing/judge-indicator.ts';
import { IndicatorStatus } from '#shared/domain/values/status.ts';
import { caseTable, figureIn, listIn, madeUpSet } from '../../support/fixtures.ts';

const COLUMNS = [
  'kind',
  'comparison',
  'target',
  'setMargin',
  'indicatorMargin',
  'levels',
  'value',
  'judgement',
  'status',
  'computed',
  'margin',
  'lowBelow',
  'basis',
  'differs',
] as const;

type Line = Record<(typeof COLUMNS)[number], string>;

const set = madeUpSet('gia-dinh-8-27');
const numberIn = (text: string) => (text === '' ? null : Number(text));

function judge(line: Line): Verdict {
  const target = figureIn(line.target);
  const indicator = Indicator.parse({
    code: '1.1',
    name: 'Chỉ tiêu',
    kind: ValueKind.parse(line.kind),
    comparison: Comparison.parse(line.comparison),
    target: target === null ? null : { all: target },
    ...(line.levels !== '' && { levels: listIn(line.levels) }),
    ...(line.indicatorMargin !== '' && { lowMargin: Number(line.indicatorMargin) }),
    checked: { name: true, target: true },
  });
  const withMargin: CriteriaSet = { ...set, lowMargin: Number(line.setMargin) };
  const judgement = line.judgement === '' ? null : IndicatorStatus.parse(line.judgement);
  return judgeIndicator(withMargin, indicator, undefined, {
    effectiveOn: '2024-01-24',
    value: figureIn(line.value),
    judgement,
  });
}

describe('the verdict on an indicator (R3, R4)', () => {
  test.each(caseTable('judge-indicator', COLUMNS))('$case', (line) => {
    const { status, why } = judge(line);
    expect({
      status,
      computed: why.computed,
      margin: why.margin,
      lowBelow: why.lowBelow,
      basis: why.basis,
      differs: why.differs,
    }).toEqual({
      status: line.status,
      computed: line.computed,
      margin: numberIn(line.margin),
      lowBelow: numberIn(line.lowBelow),
      basis: line.basis,
      differs: line.differs === 'true',
    });
  });

  test('every kind of value and every comparison has a case', () => {
    const lines = caseTable('judge-indicator', COLUMNS);
    expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(ValueKind.options));
    expect(new Set(lines.map(({ comparison }) => comparison))).toEqual(new Set(Comparison.options));
  });

  test('without an entry an indicator is not assessed and explains that nothing was entered', () => {
    for (const indicator of set.criteria.flatMap((criterion) => criterion.indicators)) {
      const verdict = judgeIndicator(set, indicator, undefined, undefined);
      expect(verdict).toMatchObject({ status: 'not-assessed', value: null, why: { basis: 'no-entry' } });
      expect(Verdict.parse(verdict)).toEqual(verdict);
    }
  });

  test('a verdict names the document, the region and the year its target comes from, and that it is unchecked', () => {
    const indicator = Indicator.parse({
      code: '10.1',
      name: 'Thu nhập',
      kind: 'amount',
      comparison: 'at-least',
      target: { byYear: { 2022: { DBSH: 64 }, 2023: { DBSH: 68 } } },
      checked: { name: true, target: false },
    });
    const entry = { effectiveOn: '2023-12-31', value: 68.3, judgement: null };
    expect(judgeIndicator(set, indicator, 'DBSH', entry)).toMatchObject({
      status: 'met-low',
      value: 68.3,
      target: 68,
      why: { source: { document: set.issued.number, region: 'DBSH', year: 2023, checked: false } },
    });
  });

  test('the target is the one for the figure’s own year, on any day on view', () => {
    const target = { byYear: { 2022: { national: 64 }, 2024: { national: 72 } } };
    const indicator = Indicator.parse({
      code: '10.1',
      name: 'Thu nhập',
      kind: 'amount',
      comparison: 'at-least',
      target,
      checked: { name: true, target: true },
    });
    const of = (effectiveOn: string) =>
      judgeIndicator(set, indicator, undefined, { effectiveOn, value: 70, judgement: null }).status;
    expect([of('2022-12-31'), of('2023-12-31'), of('2024-01-01')]).toEqual(['met', 'met', 'not-met']);
  });
});
