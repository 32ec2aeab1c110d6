import type { LocalDate } from '../values/local-date.ts';
import type { CriteriaSet, Indicator } from './criteria-set.ts';
import { isSameTarget } from './target.ts';
import type { TargetDecision, TargetDraft } from './target-decision.ts';

/** A decision on which target holds: for whom and from which day. */
type HoldingDecision = Exclude<TargetDecision, { kind: 'confirm' }>;

/**
 * The set with what was decided on its targets, given in the order of recording; the set itself where nothing was. Decisions on
 * indicators or parts it does not have (a later revision may lack one) make no difference.
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

/** The set as if a draft had been recorded already, by the document that it rests on. */
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
 * The decision that gives figures of the day `on` in `region` their target: of those for the region or for all, the one with
 * the latest day, and among those the one recorded last. Where that is a `return`, or there is none, the set's own target holds.
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

/** The last confirmation of the set's own target, as long as that is what was confirmed: a new revision may have changed it. */
export function confirmationOf({ target, decided = [] }: Indicator): TargetDecision | undefined {
  return decided.findLast(
    (decision) => decision.kind === 'confirm' && isSameTarget(decision.confirmed, target),
  );
}

/** The decisions that give some figure its target, in the order of their days: of each day for each region the one that holds. */
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

/** The days from which something decided on the indicator's target holds, each once. */
export function decisionDays({ decided = [] }: Indicator): LocalDate[] {
  return [
    ...new Set(decided.flatMap((decision) => (decision.kind === 'confirm' ? [] : [decision.validFrom]))),
  ];
}
