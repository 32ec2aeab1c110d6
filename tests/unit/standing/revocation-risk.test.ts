import { describe, expect, test } from 'vitest';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { assessRevocationRisk, type Recognition } from '#shared/domain/standing/revocation-risk.ts';
import type { CriterionStatus } from '#shared/domain/values/status.ts';
import { caseTable, listIn, madeUpSet } from '../../support/fixtures.ts';

const base = madeUpSet('gia-dinh-8-27');
const recognition: Recognition = {
  communeId: '06901',
  level: 'nang-cao',
  forYear: 2020,
  decidedOn: '2021-05-05',
  document: null,
  source: 'kiểm thử',
};

const numbersIn = (text: string) => listIn(text).map(Number);

function setOf(total: number, keys: readonly number[]): CriteriaSet {
  const [criterion] = base.criteria;
  if (criterion === undefined) throw new Error('the set has no criteria');
  const numbers = Array.from({ length: total }, (_, i) => i + 1);
  const criteria = numbers.map((number) => ({ ...criterion, number, key: keys.includes(number) }));
  return { ...base, level: 'nang-cao', criteria };
}

function statusesOf(total: number, lost: readonly number[], missing: readonly number[] = []) {
  const statusOf = (number: number): CriterionStatus =>
    lost.includes(number) ? 'not-met' : missing.includes(number) ? 'not-assessed' : 'met';
  return Array.from({ length: total }, (_, i) => ({ number: i + 1, status: statusOf(i + 1) }));
}

describe('the risk that a recognition is revoked (R12)', () => {
  test.each(caseTable('revocation-risk', ['total', 'keys', 'lost', 'missing', 'cause']))('$case', (line) => {
    const total = Number(line.total);
    const lost = numbersIn(line.lost);
    const risk = assessRevocationRisk(
      setOf(total, numbersIn(line.keys)),
      statusesOf(total, lost, numbersIn(line.missing)),
      [recognition],
      '2024-01-24',
    );
    expect(risk?.cause ?? '').toBe(line.cause);
    if (risk)
      expect(risk).toMatchObject({ lost: lost.toSorted((a, b) => a - b), recognisedOn: '2021-05-05' });
  });

  const set = setOf(19, [10]);
  const allLost = statusesOf(
    19,
    set.criteria.map(({ number }) => number),
  );

  test('a commune that was never recognised has no risk', () => {
    expect(assessRevocationRisk(set, allLost, [], '2024-01-24')).toBeNull();
  });

  test('a recognition of another level is not at risk here', () => {
    const other = { ...recognition, level: 'ntm' };
    expect(assessRevocationRisk(set, allLost, [other], '2024-01-24')).toBeNull();
  });

  test('a set without a level puts no recognition at risk', () => {
    const { level: _, ...withoutLevel } = set;
    expect(assessRevocationRisk(withoutLevel, allLost, [recognition], '2024-01-24')).toBeNull();
  });

  test('a recognition is at risk from the day it was decided, not before', () => {
    expect(assessRevocationRisk(set, allLost, [recognition], '2021-05-04')).toBeNull();
    expect(assessRevocationRisk(set, allLost, [recognition], '2021-05-05')).not.toBeNull();
  });

  test('of several recognitions the last decided by the day is named, whatever their order', () => {
    const later = { ...recognition, decidedOn: '2023-01-10' };
    const future = { ...recognition, decidedOn: '2025-01-10' };
    const risk = assessRevocationRisk(set, allLost, [future, later, recognition], '2024-01-24');
    expect(risk?.recognisedOn).toBe('2023-01-10');
  });
});
