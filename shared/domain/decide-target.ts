import { type CriteriaSet, findIndicator, type Indicator } from './criteria-set.ts';
import type { LocalDate } from './local-date.ts';
import { isSameTarget } from './target.ts';
import type { TargetDecision, TargetDraft } from './target-decision.ts';
import { findValueViolation } from './value.ts';
import type { Violation } from './violation.ts';

/** A decision that a target comes from: it says from which day. */
export type HoldingDecision = TargetDecision & { validFrom: LocalDate };

/**
 * The set with what was decided on its targets; the set itself where nothing was. Decisions on indicators it does not have
 * (a later revision may lack one) make no difference.
 */
export function withDecisions(set: CriteriaSet, decisions: readonly TargetDecision[]): CriteriaSet {
  if (decisions.length === 0) return set;
  const byCode = Map.groupBy(decisions, ({ indicator }) => indicator);
  const criteria = set.criteria.map((criterion) => {
    if (!criterion.indicators.some(({ code }) => byCode.has(code))) return criterion;
    const indicators = criterion.indicators.map((indicator) => {
      const decided = byCode.get(indicator.code);
      return decided === undefined ? indicator : { ...indicator, decided: [...decided] };
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
  const earlier = set.criteria.flatMap(({ indicators }) => indicators.flatMap(({ decided = [] }) => decided));
  const last = Math.max(0, ...earlier.map(({ seq }) => seq));
  const added = drafts.map(
    (draft, index): TargetDecision => ({ ...evidence, seq: last + 1 + index, ...draft }),
  );
  return withDecisions(set, [...earlier, ...added]);
}

/**
 * The decision that gives figures of the day `on` in `region` their target: of those for the region or for all, the one with
 * the latest day, and among those the one recorded last. Undefined where the set's own target holds.
 */
export function decisionThatHolds(
  { decided = [] }: Indicator,
  region: string | undefined,
  on: LocalDate,
): HoldingDecision | undefined {
  let holding: HoldingDecision | undefined;
  for (const decision of decided) {
    if (!isHolding(decision) || decision.validFrom > on) continue;
    if (decision.region !== null && decision.region !== region) continue;
    if (holding === undefined || isLater(decision, holding)) holding = decision;
  }
  return holding;
}

function isHolding(decision: TargetDecision): decision is HoldingDecision {
  return decision.validFrom !== null;
}

function isLater(left: HoldingDecision, right: HoldingDecision): boolean {
  return left.validFrom === right.validFrom ? left.seq > right.seq : left.validFrom > right.validFrom;
}

/** The last confirmation of the set's own target, as long as that is what was confirmed: a new revision may have changed it. */
export function confirmationOf({ target, decided = [] }: Indicator): TargetDecision | undefined {
  return decided.findLast(
    (decision) => decision.kind === 'confirm' && isSameTarget(decision.confirmed, target),
  );
}

/** Whether no target is known: neither in the set, nor decided for anyone. */
export function isTargetMissing({ target, decided = [] }: Indicator): boolean {
  return target === null && !decided.some(({ kind }) => kind === 'set');
}

/**
 * Whether the set's own target was not compared with its document and may still decide: a decision for all from the set's first
 * day on leaves nothing of it.
 */
export function isTargetUnchecked({ validFrom }: CriteriaSet, indicator: Indicator): boolean {
  const { target, checked } = indicator;
  if (target === null || checked.target || confirmationOf(indicator) !== undefined) return false;
  const ofAll = decisionThatHolds(indicator, undefined, validFrom);
  return ofAll?.kind !== 'set';
}

/** The rules that a draft breaks, with pointers into it; empty when it may be recorded. */
export function checkTargetDraft(set: CriteriaSet, draft: TargetDraft): Violation[] {
  const indicator = findIndicator(set, draft.indicator);
  if (indicator === undefined) return [{ pointer: '/indicator', rule: 'unknown-indicator' }];
  const violations: Violation[] = [];
  if (draft.region !== null && !set.regions.some(({ id }) => id === draft.region)) {
    violations.push({ pointer: '/region', rule: 'region-not-in-set' });
  }
  if (draft.kind === 'confirm') {
    if (!isSameTarget(draft.confirmed, indicator.target)) {
      violations.push({ pointer: '/confirmed', rule: 'target-not-as-seen' });
    }
    return violations;
  }
  const rule = findValueViolation(indicator, draft.value);
  if (rule) violations.push({ pointer: '/value', rule });
  return violations;
}

/** The decisions that give some figure its target, in the order of their days: of each day for each region the one that holds. */
export function holdingDecisions({ regions }: CriteriaSet, indicator: Indicator): HoldingDecision[] {
  const days = new Set((indicator.decided ?? []).flatMap(({ validFrom }) => validFrom ?? []));
  const places = [undefined, ...regions.map(({ id }) => id)];
  const holding = new Set<HoldingDecision>();
  for (const day of [...days].sort()) {
    for (const place of places) {
      const decision = decisionThatHolds(indicator, place, day);
      if (decision) holding.add(decision);
    }
  }
  return [...holding];
}
