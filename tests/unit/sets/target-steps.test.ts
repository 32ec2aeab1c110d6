import { describe, expect, test } from 'vitest';
import { findIndicator, type Indicator } from '#shared/domain/sets/criteria-set.ts';
import { targetSteps } from '#shared/domain/sets/target-steps.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { decided } from '../../support/record/decisions.ts';

const set = nationalSet('nang-cao-2021-2025');
const income = findIndicator(set, '10.1') as Indicator;

function stepsOf(indicator: Indicator, region: string | undefined, from: string, until: string) {
  return targetSteps(set, indicator, region, from, until).map((step) => [
    step.from,
    step.until,
    step.target.value,
  ]);
}

describe('the successive targets of an indicator', () => {
  test('change with the year, for the region', () => {
    expect(stepsOf(income, 'DBSH', '2022-06-30', '2024-01-24').slice(0, 2)).toEqual([
      ['2022-06-30', '2022-12-31', 64],
      ['2023-01-01', '2023-12-31', 68],
    ]);
    expect(stepsOf(income, undefined, '2022-06-30', '2022-07-01')).toEqual([
      ['2022-06-30', '2022-07-01', 58],
    ]);
  });

  test('do not exist before the first year with a target', () => {
    expect(stepsOf(income, 'DBSH', '2021-03-31', '2022-02-01')).toEqual([['2022-01-01', '2022-02-01', 64]]);
  });

  test('form a step for each year that names them, even with the same value', () => {
    const byYear: Indicator = {
      ...income,
      target: { byYear: { 2022: { national: 58 }, 2024: { national: 58 } } },
    };
    expect(stepsOf(byYear, undefined, '2022-06-30', '2024-01-24')).toEqual([
      ['2022-06-30', '2023-12-31', 58],
      ['2024-01-01', '2024-01-24', 58],
    ]);
  });

  test('form a new step for each decision, even with the same value or document', () => {
    const first = decided({ indicator: '10.1', validFrom: '2022-09-01', value: 60, document: '01/QĐ-UBND' });
    const again = decided({
      seq: 2,
      indicator: '10.1',
      validFrom: '2023-05-01',
      value: 60,
      document: '01/QĐ-UBND',
    });
    expect(stepsOf({ ...income, decided: [first, again] }, 'DBSH', '2022-06-30', '2023-06-30')).toEqual([
      ['2022-06-30', '2022-08-31', 64],
      ['2022-09-01', '2023-04-30', 60],
      ['2023-05-01', '2023-06-30', 60],
    ]);
  });

  test('cover the requested days; there are none if the last day is before the first', () => {
    const decision = decided({ indicator: '10.1', validFrom: '2022-09-01', value: 60 });
    const indicator = { ...income, decided: [decision] };
    expect(stepsOf(indicator, 'DBSH', '2022-06-30', '2022-08-31')).toEqual([
      ['2022-06-30', '2022-08-31', 64],
    ]);
    expect(stepsOf(indicator, 'DBSH', '2022-06-30', '2022-09-01')).toHaveLength(2);
    expect(stepsOf(indicator, 'DBSH', '2022-10-01', '2022-12-31')).toEqual([
      ['2022-10-01', '2022-12-31', 60],
    ]);
    expect(stepsOf(income, 'DBSH', '2022-06-30', '2022-06-30')).toEqual([['2022-06-30', '2022-06-30', 64]]);
    expect(stepsOf(income, 'DBSH', '2022-06-30', '2022-06-29')).toEqual([]);
  });

  test('for all years form one step; a missing target forms none', () => {
    const forAll: Indicator = { ...income, target: { all: 95 } };
    expect(stepsOf(forAll, 'DBSH', '2022-06-30', '2024-01-24')).toEqual([['2022-06-30', '2024-01-24', 95]]);
    expect(stepsOf({ ...income, target: null }, 'DBSH', '2022-06-30', '2024-01-24')).toEqual([]);
  });
});
