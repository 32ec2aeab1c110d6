import { describe, expect, test } from 'vitest';
import { findIndicator, type Indicator } from '#shared/domain/criteria-set.ts';
import { targetSteps } from '#shared/domain/target-steps.ts';
import { nationalSet } from '../support/fixtures.ts';

const set = nationalSet('nang-cao-2021-2025');
const income = findIndicator(set, '10.1') as Indicator;

function stepsOf(indicator: Indicator, region: string | undefined, from: string, until: string) {
  return targetSteps(set, indicator, region, from, until).map((step) => [
    step.from,
    step.until,
    step.target.value,
  ]);
}

describe('the targets of an indicator as they follow each other', () => {
  test('change with the year, for the region', () => {
    expect(stepsOf(income, 'DBSH', '2022-06-30', '2024-01-24').slice(0, 2)).toEqual([
      ['2022-06-30', '2022-12-31', 64],
      ['2023-01-01', '2023-12-31', 68],
    ]);
    expect(stepsOf(income, undefined, '2022-06-30', '2022-07-01')).toEqual([
      ['2022-06-30', '2022-07-01', 58],
    ]);
  });

  test('are none before the first year that has one', () => {
    expect(stepsOf(income, 'DBSH', '2021-03-31', '2022-02-01')).toEqual([['2022-01-01', '2022-02-01', 64]]);
  });

  test('that hold for every year are one step; none is no step', () => {
    const forAll: Indicator = { ...income, target: { all: 95 } };
    expect(stepsOf(forAll, 'DBSH', '2022-06-30', '2024-01-24')).toEqual([['2022-06-30', '2024-01-24', 95]]);
    expect(stepsOf({ ...income, target: null }, 'DBSH', '2022-06-30', '2024-01-24')).toEqual([]);
  });
});
