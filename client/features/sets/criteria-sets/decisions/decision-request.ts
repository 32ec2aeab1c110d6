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

/** What a button asks to decide: which target is to hold, or that targets were compared with a document. */
export type DecisionRequest =
  | { kind: 'set'; target: OwnTarget }
  | { kind: 'confirm'; targets: readonly OwnTarget[]; criterion: number | undefined };

/** The targets of a criterion that are to be compared, those of parts too, whichever indicators are shown. */
export function listUnchecked(set: CriteriaSet, { number }: Pick<Criterion, 'number'>): OwnTarget[] {
  const criterion = set.criteria.find((one) => one.number === number);
  return (criterion?.indicators ?? [])
    .flatMap(ownTargetsOf)
    .filter(({ as }) => isOwnTargetUnchecked(set, as));
}

/** As the set has it by now: what is decided meanwhile belongs to it. */
export function currentIndicator(set: CriteriaSet, { part, as }: OwnTarget): Indicator {
  const indicator = findIndicator(set, as.code);
  return (indicator && findOwnTarget(indicator, part)) ?? as;
}
