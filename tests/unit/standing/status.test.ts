import { describe, expect, test } from 'vitest';
import { countsAsMet, judgeCriterion } from '#shared/domain/standing/judge-criterion.ts';
import { IndicatorStatus } from '#shared/domain/values/status.ts';
import { caseTable, listIn, madeUpSet } from '../../support/fixtures.ts';

const set = madeUpSet('gia-dinh-8-27');

describe('the status of a criterion (R5, R6)', () => {
  test.each(caseTable('criterion-status', ['notApplicableCounts', 'statuses', 'status', 'met']))(
    '$case',
    (line) => {
      const ruled = { ...set, notApplicableCounts: line.notApplicableCounts === 'true' };
      const statuses = listIn(line.statuses).map((status) => IndicatorStatus.parse(status));
      expect(judgeCriterion(ruled, statuses)).toBe(line.status);
      expect(statuses.filter((status) => countsAsMet(ruled, status))).toHaveLength(Number(line.met));
    },
  );

  test('the order of its indicators makes no difference', () => {
    for (const one of IndicatorStatus.options) {
      for (const other of IndicatorStatus.options) {
        expect(judgeCriterion(set, [one, other])).toBe(judgeCriterion(set, [other, one]));
      }
    }
  });
});
