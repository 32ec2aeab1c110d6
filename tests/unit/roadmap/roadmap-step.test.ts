import { describe, expect, test } from 'vitest';
import { planStep, type RoadmapContext } from '#shared/domain/roadmap/roadmap-step.ts';
import { countVerdicts, judgeStep, whyUnclear } from '#shared/domain/roadmap/step-verdict.ts';
import { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { judgeIndicator } from '#shared/domain/standing/judge-indicator.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { IndicatorStatus } from '#shared/domain/values/status.ts';
import type { FigureValue } from '#shared/domain/values/value.ts';
import { caseTable, datedFiguresIn, figureIn, nationalSet } from '../../support/fixtures.ts';
import { entryOf } from '../../support/record/entries.ts';

const COLUMNS = [
  ...['kind', 'comparison', 'target', 'value', 'judgement', 'on', 'deadline', 'figures'],
  ...['reason', 'shortfall', 'inCount', 'neededPerMonth', 'reached', 'verdict', 'cause'],
] as const;
type Line = Record<(typeof COLUMNS)[number] | 'case', string>;

const set = nationalSet('nang-cao-2021-2025');
const HOUSEHOLDS = { value: 1328, effectiveOn: '2023-12-31' };

describe('a step of a roadmap', () => {
  test.each(caseTable('roadmap-steps', COLUMNS))('$case', (line) => {
    const step = stepOf(line);
    expect(step?.reason ?? '').toBe(line.reason);
    if (step === undefined) return;
    expect(step).toMatchObject({
      value: figureIn(line.value),
      shortfall: figureIn(line.shortfall),
      inCount:
        line.inCount === ''
          ? null
          : { number: Number(line.inCount), of: 'households', whole: 1328, wholeOn: '2023-12-31' },
      neededPerMonth: figureIn(line.neededPerMonth),
    });
    const { reached } = step;
    expect([reached?.on, reached?.earliest, reached?.latest].map((day) => day ?? '')).toEqual(
      line.reached === '' ? ['', '', ''] : line.reached.split('|'),
    );
    expect(judgeStep(step, line.deadline)).toBe(line.verdict);
    expect(whyUnclear(step) ?? '').toBe(line.cause);
  });

  test('has no count of people or households if their number is unknown', () => {
    const [line] = caseTable('roadmap-steps', COLUMNS).filter(({ inCount }) => inCount !== '');
    expect(line && stepOf(line, {})?.inCount).toBeNull();
  });

  test('is in time on the day of its deadline, and too late on the day after', () => {
    const [line] = caseTable('roadmap-steps', COLUMNS).filter(({ verdict }) => verdict === 'in-time');
    const step = line && stepOf(line);
    if (step?.reached?.on == null) throw new Error('the table has no such step');
    expect(judgeStep(step, step.reached.on)).toBe('in-time');
    expect(judgeStep(step, addDays(step.reached.on, -1) ?? '')).toBe('too-late');
    expect(judgeStep({ ...step, reached: { ...step.reached, on: null } }, '2199-12-31')).toBe('too-late');
    expect(judgeStep({ ...step, observed: null }, '2199-12-31')).toBe('unclear');
  });

  test('without a value names the cause', () => {
    const [line] = caseTable('roadmap-steps', COLUMNS).filter(({ verdict }) => verdict === 'in-time');
    const step = line && stepOf(line);
    if (step === undefined) throw new Error('the table has no such step');
    const causeOf = (basis: typeof step.basis) => whyUnclear({ ...step, value: null, basis });
    expect([causeOf('withdrawn'), causeOf('judgement'), causeOf('no-entry')]).toEqual([
      'withdrawn',
      'judged',
      'no-figure',
    ]);
    expect(whyUnclear({ ...step, comparison: 'is' })).toBe('not-a-number');
  });

  test('is counted under its verdict', () => {
    const lines = caseTable('roadmap-steps', COLUMNS).filter(({ deadline }) => deadline === '2024-12-31');
    const counts = countVerdicts(
      lines.flatMap((line) => stepOf(line) ?? []),
      '2024-12-31',
    );
    const expected = (verdict: string) => lines.filter((line) => line.verdict === verdict).length;
    expect(counts).toEqual({
      'in-time': expected('in-time'),
      'too-late': expected('too-late'),
      receding: expected('receding'),
      unclear: expected('unclear'),
    });
  });
});

describe('a step of an indicator with parts', () => {
  const indicator = Indicator.parse({
    code: '1.1',
    name: 'Chỉ tiêu',
    unit: '%',
    kind: 'share',
    shareOf: 'households',
    comparison: 'at-least',
    parts: ['Nam', 'Nữ'],
    target: { byYear: { 2024: { national: 50 }, 2025: { national: 60 } } },
    checked: { name: true, target: true },
  });
  const figures = datedFiguresIn('2023-10-24:43.4|2023-11-24:44.3|2023-12-24:45.2');
  const step = (value: FigureValue, deadline: string) => {
    const entry = entryOf({ seq: 1, indicator: '1.1', effectiveOn: '2024-01-24', value });
    const standing = { code: '1.1', ...judgeIndicator(set, indicator, undefined, entry), entry };
    const wholes = { households: HOUSEHOLDS };
    const context: RoadmapContext = { set, region: undefined, on: '2024-01-24', deadline, wholes };
    return planStep(context, 1, indicator, standing, figures);
  };

  test('has the shortfall of each part; the largest is that of the whole', () => {
    const found = step([48, 45.5], '2024-12-31');
    expect(found).toMatchObject({ reason: 'not-met', value: [48, 45.5], target: 50, shortfall: 4.5 });
    expect(found?.parts).toMatchObject([
      { name: 'Nam', margin: -2, status: 'not-met' },
      { name: 'Nữ', margin: -4.5, status: 'not-met' },
    ]);
    expect(found?.neededPerMonth).toBe(0.41);
  });

  test('has no pace and no count of households: both are only known for the whole', () => {
    const found = step([48, 45.5], '2024-12-31');
    expect(found).toMatchObject({ figures: [], observed: null, reached: null, inCount: null });
    expect(found && whyUnclear(found)).toBe('in-parts');
  });

  test('exists if one part is short of next year’s target', () => {
    expect(step([62, 58], '2024-12-31')).toBeUndefined();
    expect(step([62, 58], '2025-12-31')).toMatchObject({ reason: 'target-rises', shortfall: 2 });
  });

  test('exists if a part is missing', () => {
    expect(step([62, null], '2024-12-31')).toMatchObject({ reason: 'not-assessed', shortfall: null });
  });
});

function stepOf(line: Line, wholes: RoadmapContext['wholes'] = { households: HOUSEHOLDS }) {
  const indicator = Indicator.parse({
    code: '1.1',
    name: 'Chỉ tiêu',
    kind: line.kind,
    comparison: line.comparison,
    ...(line.kind === 'level' && { levels: ['Kém', 'Khá', 'Tốt'] }),
    ...(line.kind === 'share' && { shareOf: 'households' }),
    target: JSON.parse(line.target),
    checked: { name: true, target: true },
  });
  const value = figureIn(line.value);
  const judgement = line.judgement === '' ? null : IndicatorStatus.parse(line.judgement);
  const isStated = value !== null || judgement !== null;
  const entry = isStated
    ? entryOf({ seq: 1, indicator: '1.1', effectiveOn: line.on, value, judgement })
    : undefined;
  const standing = {
    code: '1.1',
    ...judgeIndicator(set, indicator, undefined, entry),
    entry: entry ?? null,
  };
  const { on, deadline } = line;
  const context: RoadmapContext = { set, region: undefined, on, deadline, wholes };
  return planStep(context, 1, indicator, standing, datedFiguresIn(line.figures));
}
