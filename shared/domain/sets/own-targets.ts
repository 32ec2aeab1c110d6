import type { CriteriaSet, Indicator } from './criteria-set.ts';
import { confirmationOf, decisionThatHolds, holdingDecisions } from './decide-target.ts';
import { partsOf } from './parts.ts';

/** A target that is decided on by itself: of the indicator as a whole, or of a part that has its own. */
export interface OwnTarget {
  /** The part by its place in the set from 0; null: the whole. */
  part: number | null;
  /** What is held against it. */
  as: Indicator;
}

/** The targets of an indicator: the whole's first, then those of its parts that do not follow it. */
export function ownTargetsOf(indicator: Indicator): OwnTarget[] {
  const parts = partsOf(indicator).flatMap(({ isOwn, as }, part) => (isOwn ? [{ part, as }] : []));
  return [{ part: null, as: indicator }, ...parts];
}

/** One of them; undefined where the indicator has no such part, or it follows the whole. */
export function findOwnTarget(indicator: Indicator, part: number | null): Indicator | undefined {
  return ownTargetsOf(indicator).find((own) => own.part === part)?.as;
}

/** Whether a target of an indicator, the whole's or a part's own, is not known. */
export function isTargetMissing(indicator: Indicator): boolean {
  return ownTargetsOf(indicator).some(({ as }) => isOwnTargetMissing(as));
}

/** Whether a target of an indicator, the whole's or a part's own, may still decide without having been compared. */
export function isTargetUnchecked(set: CriteriaSet, indicator: Indicator): boolean {
  return ownTargetsOf(indicator).some(({ as }) => isOwnTargetUnchecked(set, as));
}

/** Whether one target is not known: the set has none, and after all that was decided none holds for anyone. */
export function isOwnTargetMissing(as: Indicator): boolean {
  return as.target === null && !isDecidedForSomeone(as);
}

/** Whether after all that was decided a target other than the set's own holds for someone. */
export function isDecidedForSomeone(as: Indicator): boolean {
  const places = new Set((as.decided ?? []).map((one) => (one.kind === 'set' ? one.region : null)));
  return [...places].some((place) => decisionThatHolds(as, place ?? undefined, END_OF_TIME)?.kind === 'set');
}

const END_OF_TIME = '9999-12-31';

/**
 * Whether the set's own target was not compared with its document and may still decide: a decision for all from the set's first
 * day on leaves nothing of it, unless it was returned to.
 */
export function isOwnTargetUnchecked(set: CriteriaSet, as: Indicator): boolean {
  if (as.target === null || as.checked.target || confirmationOf(as) !== undefined) return false;
  const ofAll = decisionThatHolds(as, undefined, set.validFrom);
  return ofAll?.kind !== 'set' || holdingDecisions(set, as).some(({ kind }) => kind === 'return');
}
