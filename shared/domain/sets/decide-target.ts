import type { LocalDate } from '../values/local-date.ts';
import type { CriteriaSet, Indicator } from './criteria-set.ts';
import { isSameTarget } from './target.ts';
import type { TargetDecision, TargetDraft } from './target-decision.ts';

/** Decision that changes the target in force, for a region from a day on. */
type HoldingDecision = Exclude<TargetDecision, { kind: 'confirm' }>;

/**
 * Adds decisions (in the order of recording) to the indicators of a set (R2, decided); returns the same set if there are none.
 * Ignores decisions on indicators that the set does not have, as a later revision may lack one.
 */
export function withDecisions(set: CriteriaSet, decisions: readonly TargetDecision[]): CriteriaSet {
  if (decisions.length === 0) return set;
  const byCode = Map.groupBy(decisions, ({ indicator }) => indicator);
  const criteria = set.criteria.map((criterion) => {
    if (!criterion.indicators.some(({ code }) => byCode.has(code))) return criterion;
    const indicators = criterion.indicators.map((indicator) => {
      const all = byCode.get(indicator.code) ?? [];
      const { whole = [], parts = [] } = Object.groupBy(all, ({ part }) =>
        part === null ? 'whole' : 'parts',
      );
      return {
        ...indicator,
        ...(whole.length > 0 && { decided: whole }),
        ...(parts.length > 0 && { decidedParts: parts }),
      };
    });
    return { ...criterion, indicators };
  });
  return { ...set, criteria };
}

/**
 * Adds drafts to a set as if they were already recorded, with the given document as evidence. Used to preview their consequences.
 */
export function withDrafts(
  set: CriteriaSet,
  drafts: readonly TargetDraft[],
  evidence: Pick<TargetDecision, 'id' | 'document' | 'link' | 'file' | 'note' | 'recordedAt' | 'author'>,
): CriteriaSet {
  const earlier = set.criteria.flatMap(({ indicators }) =>
    indicators.flatMap(({ decided = [], decidedParts = [] }) => [...decided, ...decidedParts]),
  );
  const last = Math.max(0, ...earlier.map(({ seq }) => seq));
  const added = drafts.map(
    (draft, index): TargetDecision => ({ ...evidence, seq: last + 1 + index, ...draft }),
  );
  return withDecisions(set, [...earlier, ...added]);
}

/**
 * Returns the decision in force (R2, decided) for figures of the day `on` in `region`: among the decisions for the region or for
 * all, the one with the latest `validFrom`, for the same day the one recorded last. If it is a `return`, or undefined, the target
 * of the set itself applies.
 */
export function decisionThatHolds(
  { decided = [] }: Indicator,
  region: string | undefined,
  on: LocalDate,
): HoldingDecision | undefined {
  let holding: HoldingDecision | undefined;
  for (const decision of decided) {
    if (decision.kind === 'confirm' || decision.validFrom > on) continue;
    if (decision.region !== null && decision.region !== region) continue;
    if (holding === undefined || decision.validFrom >= holding.validFrom) holding = decision;
  }
  return holding;
}

/**
 * Returns the last confirmation of the target of the set, if it confirmed the current target; a new revision may have changed it.
 */
export function confirmationOf({ target, decided = [] }: Indicator): TargetDecision | undefined {
  return decided.findLast(
    (decision) => decision.kind === 'confirm' && isSameTarget(decision.confirmed, target),
  );
}

/**
 * Returns the decisions that are in force for some region on some day, ordered by day. Excludes those replaced by a later
 * decision for the same day.
 */
export function holdingDecisions({ regions }: CriteriaSet, indicator: Indicator): HoldingDecision[] {
  const places = [undefined, ...regions.map(({ id }) => id)];
  const holding = new Set<HoldingDecision>();
  for (const day of decisionDays(indicator).sort()) {
    for (const place of places) {
      const decision = decisionThatHolds(indicator, place, day);
      if (decision) holding.add(decision);
    }
  }
  return [...holding];
}

/**
 * Returns the days on which decisions on the target of the indicator take effect, each once, unordered. Confirmations have no
 * such day.
 */
export function decisionDays({ decided = [] }: Indicator): LocalDate[] {
  return [
    ...new Set(decided.flatMap((decision) => (decision.kind === 'confirm' ? [] : [decision.validFrom]))),
  ];
}
