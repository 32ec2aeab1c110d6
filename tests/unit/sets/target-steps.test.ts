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

  test('are one step a year where the year names them, also where they are the same', () => {
    const byYear: Indicator = {
      ...income,
      target: { byYear: { 2022: { national: 58 }, 2024: { national: 58 } } },
    };
    expect(stepsOf(byYear, undefined, '2022-06-30', '2024-01-24')).toEqual([
      ['2022-06-30', '2023-12-31', 58],
      ['2024-01-01', '2024-01-24', 58],
    ]);
  });

  test('are another step where a decision says the same anew, and where another document does', () => {
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

  test('reach from the first day asked for to the last, and are none where that lies before it', () => {
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

  test('that hold for every year are one step; none is no step', () => {
    const forAll: Indicator = { ...income, target: { all: 95 } };
    expect(stepsOf(forAll, 'DBSH', '2022-06-30', '2024-01-24')).toEqual([['2022-06-30', '2024-01-24', 95]]);
    expect(stepsOf({ ...income, target: null }, 'DBSH', '2022-06-30', '2024-01-24')).toEqual([]);
  });
});
