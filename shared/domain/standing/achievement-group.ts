import * as z from 'zod';

/** R11: a group of communes with `from` to `to` criteria met, inclusive. */
export const AchievementGroup = z
  .object({ from: z.int().min(0), to: z.int().min(0) })
  .meta({ id: 'AchievementGroup' });
export type AchievementGroup = z.infer<typeof AchievementGroup>;

// The official report names 19, 15–18, 10–14, 5–9 and under 5 of 19 criteria.
const REPORTED_TOTAL = 19;
const LOWER_BOUNDS = [15, 10, 5, 0];

/**
 * R11: the groups used in official reports, for a set of `criteriaTotal` criteria, best first. Lower bounds are all criteria, then
 * 15/19, 10/19 and 5/19 of the total, rounded up. Groups that are empty for a small set are left out.
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

export function isInGroup(group: AchievementGroup, criteriaMet: number): boolean {
  return criteriaMet >= group.from && criteriaMet <= group.to;
}
