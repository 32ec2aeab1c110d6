import type { Standing } from '#shared/contract/standing/standings.ts';
import type { CriteriaSet, Criterion, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { type ResolvedTarget, resolveTarget } from '#shared/domain/sets/resolve-target.ts';
import type { CriterionStanding, IndicatorStanding } from '#shared/domain/standing/standing.ts';

/** An indicator of the set with its standing. */
export interface JudgedIndicator {
  criterion: Criterion;
  indicator: Indicator;
  standing: IndicatorStanding;
  /** The target that applies; without an entry, the one for the day on view. */
  target: ResolvedTarget | undefined;
}

/** A criterion of the set with its standing. */
export interface JudgedCriterion {
  criterion: Criterion;
  standing: CriterionStanding;
  indicators: JudgedIndicator[];
}

/** Joins a set and a standing by code. Indicators that only one of them has (after a new revision) are left out. */
export function joinStanding(set: CriteriaSet, standing: Standing): JudgedCriterion[] {
  return set.criteria.flatMap((criterion) => {
    const judged = standing.criteria.find(({ number }) => number === criterion.number);
    if (judged === undefined) return [];
    const indicators = criterion.indicators.flatMap((indicator) => {
      const verdict = judged.indicators.find(({ code }) => code === indicator.code);
      return verdict ? [joinIndicator(set, standing, criterion, indicator, verdict)] : [];
    });
    return [{ criterion, standing: judged, indicators }];
  });
}

function joinIndicator(
  set: CriteriaSet,
  { region, on }: Standing,
  criterion: Criterion,
  indicator: Indicator,
  standing: IndicatorStanding,
): JudgedIndicator {
  const { source } = standing.why;
  const target =
    standing.target !== null && source !== null
      ? { value: standing.target, source }
      : resolveTarget(set, indicator, region ?? undefined, standing.entry?.effectiveOn ?? on);
  return { criterion, indicator, standing, target };
}
