import {
  type CriteriaSet,
  type Criterion,
  findIndicator,
  type Indicator,
} from '#shared/domain/sets/criteria-set.ts';
import {
  findOwnTarget,
  isOwnTargetUnchecked,
  type OwnTarget,
  ownTargetsOf,
} from '#shared/domain/sets/own-targets.ts';

/** Decision that a button starts: set a target, or confirm targets against a document. */
export type DecisionRequest =
  | { kind: 'set'; target: OwnTarget }
  | { kind: 'confirm'; targets: readonly OwnTarget[]; criterion: number | undefined };

/** Unchecked targets of a criterion in the whole set, including those of parts, whatever the filter hides. */
export function listUnchecked(set: CriteriaSet, { number }: Pick<Criterion, 'number'>): OwnTarget[] {
  const criterion = set.criteria.find((one) => one.number === number);
  return (criterion?.indicators ?? [])
    .flatMap(ownTargetsOf)
    .filter(({ as }) => isOwnTargetUnchecked(set, as));
}

/** Reads the indicator or part again from the current set, which includes later decisions. */
export function currentIndicator(set: CriteriaSet, { part, as }: OwnTarget): Indicator {
  const indicator = findIndicator(set, as.code);
  return (indicator && findOwnTarget(indicator, part)) ?? as;
}
