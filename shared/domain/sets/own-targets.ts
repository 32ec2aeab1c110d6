import type { CriteriaSet, Indicator } from './criteria-set.ts';
import { confirmationOf, decisionThatHolds, holdingDecisions } from './decide-target.ts';
import { partsOf } from './parts.ts';

/** Target that is decided separately: of the whole indicator, or of a part with its own target. */
export interface OwnTarget {
  /** Index of the part in the set, from 0; null: the whole. */
  part: number | null;
  /** The indicator or part as an indicator, with this target. */
  as: Indicator;
}

/**
 * Returns the separately decided targets of an indicator (R2, decided): that of the whole first, then those of parts that do not
 * follow it.
 */
export function ownTargetsOf(indicator: Indicator): OwnTarget[] {
  const parts = partsOf(indicator).flatMap(({ isOwn, as }, part) => (isOwn ? [{ part, as }] : []));
  return [{ part: null, as: indicator }, ...parts];
}

/**
 * Returns the whole (`part` null) or a part with its own target as an indicator; undefined if there is no such part or it follows
 * the whole.
 */
export function findOwnTarget(indicator: Indicator, part: number | null): Indicator | undefined {
  return ownTargetsOf(indicator).find((own) => own.part === part)?.as;
}

/** Returns whether a target of the indicator, of the whole or of a part, is unknown. */
export function isTargetMissing(indicator: Indicator): boolean {
  return ownTargetsOf(indicator).some(({ as }) => isOwnTargetMissing(as));
}

/**
 * Returns whether a target of the indicator, of the whole or of a part, may be used although it was not compared with its
 * document.
 */
export function isTargetUnchecked(set: CriteriaSet, indicator: Indicator): boolean {
  return ownTargetsOf(indicator).some(({ as }) => isOwnTargetUnchecked(set, as));
}

/** Returns whether one target is unknown: the set has none, and no decision sets one that is still in force for any region. */
export function isOwnTargetMissing(as: Indicator): boolean {
  return as.target === null && !isDecidedForSomeone(as);
}

/** Returns whether a decided target is still in force for any region, after all decisions. */
export function isDecidedForSomeone(as: Indicator): boolean {
  const places = new Set((as.decided ?? []).map((one) => (one.kind === 'set' ? one.region : null)));
  return [...places].some((place) => decisionThatHolds(as, place ?? undefined, END_OF_TIME)?.kind === 'set');
}

const END_OF_TIME = '9999-12-31';

/**
 * Returns whether the target of the set was not compared with its document and may still be used. It is out of use if a decision
 * for all regions replaces it from the first day of the set on and no later decision returns to it.
 */
export function isOwnTargetUnchecked(set: CriteriaSet, as: Indicator): boolean {
  if (as.target === null || as.checked.target || confirmationOf(as) !== undefined) return false;
  const ofAll = decisionThatHolds(as, undefined, set.validFrom);
  return ofAll?.kind !== 'set' || holdingDecisions(set, as).some(({ kind }) => kind === 'return');
}
