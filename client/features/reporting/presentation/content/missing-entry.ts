import type { ListedIndicator } from '#shared/contract/standing/indicators.ts';
import type { CriteriaSet, Criterion, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { countsAsMet } from '#shared/domain/standing/judge-criterion.ts';
import type { Basis } from '#shared/domain/standing/judge-indicator.ts';

/** An indicator that is not met, or the indicators of a criterion that lack a verdict for the same reason (R9). */
export type MissingEntry =
  | { kind: 'missed'; criterion: Criterion; indicator: Indicator; standing: ListedIndicator }
  | { kind: 'not-assessed'; criterion: Criterion; basis: Basis; codes: string[] };

/** Lists the indicators not met, then those without a verdict, each in the order of the set. */
export function listMissing(set: CriteriaSet, standings: readonly ListedIndicator[]): MissingEntry[] {
  const missed: MissingEntry[] = [];
  const unknown: MissingEntry[] = [];
  const byCode = new Map(standings.map((standing) => [standing.code, standing]));
  for (const criterion of set.criteria) {
    const groups = new Map<Basis, string[]>();
    for (const indicator of criterion.indicators) {
      const standing = byCode.get(indicator.code);
      if (standing === undefined || countsAsMet(set, standing.status)) continue;
      if (standing.status !== 'not-assessed') {
        missed.push({ kind: 'missed', criterion, indicator, standing });
        continue;
      }
      const { basis } = standing.why;
      groups.set(basis, [...(groups.get(basis) ?? []), indicator.code]);
    }
    for (const [basis, codes] of groups) unknown.push({ kind: 'not-assessed', criterion, basis, codes });
  }
  return [...missed, ...unknown];
}
