import * as z from 'zod';

/** One group of R11: the communes with `from`–`to` criteria met, both ends included. */
export const AchievementGroup = z
  .object({ from: z.int().min(0), to: z.int().min(0) })
  .meta({ id: 'AchievementGroup' });
export type AchievementGroup = z.infer<typeof AchievementGroup>;

// The official report names 19, 15–18, 10–14, 5–9 and under 5 of 19 criteria.
const REPORTED_TOTAL = 19;
const LOWER_BOUNDS = [15, 10, 5, 0];

/**
 * R11: the groups of official reports for a set of `criteriaTotal` criteria, best first: all met, then the shares 15/19,
 * 10/19, 5/19 of the total, rounded up. Groups that a small set leaves empty are left out.
 */
export function achievementGroups(criteriaTotal: number): AchievementGroup[] {
  const groups = [{ from: criteriaTotal, to: criteriaTotal }];
  let below = criteriaTotal;
  for (const bound of LOWER_BOUNDS) {
    const from = Math.ceil((bound * criteriaTotal) / REPORTED_TOTAL);
    if (from < below) groups.push({ from, to: below - 1 });
    below = Math.min(below, from);
  }
  return groups;
}

/** Whether a commune with this many criteria met belongs to the group. */
export function isInGroup(group: AchievementGroup, criteriaMet: number): boolean {
  return criteriaMet >= group.from && criteriaMet <= group.to;
}
