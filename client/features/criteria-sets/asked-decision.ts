import {
  type CriteriaSet,
  type Criterion,
  findIndicator,
  type Indicator,
} from '#shared/domain/criteria-set.ts';
import { isTargetUnchecked } from '#shared/domain/decide-target.ts';

/** What a button asks to decide: another target for an indicator, or that targets were compared with a document. */
export type AskedDecision =
  | { kind: 'set'; indicator: Indicator }
  | { kind: 'confirm'; indicators: readonly Indicator[]; criterion: number | undefined };

/** The indicators of a criterion whose targets are to be compared, whichever of them are shown. */
export function listUnchecked(set: CriteriaSet, { number }: Pick<Criterion, 'number'>): Indicator[] {
  const criterion = set.criteria.find((one) => one.number === number);
  return criterion?.indicators.filter((indicator) => isTargetUnchecked(set, indicator)) ?? [];
}

/** As the set has it by now: what is decided meanwhile belongs to it. */
export function asItIs(set: CriteriaSet, indicator: Indicator): Indicator {
  return findIndicator(set, indicator.code) ?? indicator;
}
