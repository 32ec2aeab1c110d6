import { describe, expect, test } from 'vitest';
import { achievementGroups, isInGroup } from '#shared/domain/standing/achievement-group.ts';
import { caseTable, listIn } from '../../support/fixtures.ts';

describe('the groups of official reports (R11)', () => {
  test.each(caseTable('achievement-groups', ['total', 'groups']))('$case', (line) => {
    const groups = achievementGroups(Number(line.total)).map(({ from, to }) => `${from}-${to}`);
    expect(groups).toEqual(listIn(line.groups));
  });

  test('every number of criteria met is in exactly one group, for every total up to 100', () => {
    for (let total = 1; total <= 100; total++) {
      const groups = achievementGroups(total);
      for (let met = 0; met <= total; met++) {
        expect(groups.filter((group) => isInGroup(group, met))).toHaveLength(1);
      }
      expect(groups.some((group) => isInGroup(group, -1) || isInGroup(group, total + 1))).toBe(false);
    }
  });

  test('the best group is the one with all criteria met, and only that', () => {
    for (let total = 1; total <= 100; total++) {
      expect(achievementGroups(total)[0]).toEqual({ from: total, to: total });
    }
  });
});
