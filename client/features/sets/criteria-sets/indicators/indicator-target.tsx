import { useTranslation } from 'react-i18next';
import type { CriteriaSet, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { isOwnTargetMissing, type OwnTarget } from '#shared/domain/sets/own-targets.ts';
import type { DecisionRequest } from '../decisions/decision-request.ts';
import { DecidedTargets } from '../targets/decided-targets.tsx';
import { TargetActions } from '../targets/target-actions.tsx';
import { TargetByRegion } from '../targets/target-by-region.tsx';
import { TargetByYear } from '../targets/target-by-year.tsx';
import { TargetState } from '../targets/target-state.tsx';
import targetsStyles from '../targets/targets.module.css';
import { useTargetText } from '../targets/use-target-text.ts';
import indicatorsStyles from './indicators.module.css';

interface IndicatorTargetProps {
  set: CriteriaSet;
  target: OwnTarget;
  /** Absent for who may not decide. */
  onDecide?: ((asked: DecisionRequest) => void) | undefined;
}

/**
 * What the value of an indicator, or of a part with its own target, must reach: for all alike, by region, or by year and region;
 * what was decided on it; whether it was checked.
 */
export function IndicatorTarget({ set, target: own, onDecide }: IndicatorTargetProps) {
  const { t } = useTranslation();
  const indicator = own.as;
  const { target } = indicator;
  return (
    <div
      className={
        own.part === null
          ? indicatorsStyles['set-indicator-target']
          : `${indicatorsStyles['set-indicator-target']} ${targetsStyles['part-target']}`
      }
    >
      <p className={indicatorsStyles['set-indicator-target-label']}>
        {t('criteria.target.label')} <TargetState set={set} indicator={indicator} />
      </p>
      {target !== null && <TargetFigures set={set} indicator={indicator} target={target} />}
      {isOwnTargetMissing(indicator) && (
        <p
          className={indicatorsStyles['set-indicator-target-missing']}
          data-part="set-indicator-target-missing"
        >
          {t('criteria.target.missing')}
        </p>
      )}
      <DecidedTargets set={set} indicator={indicator} />
      {onDecide && <TargetActions set={set} target={own} onDecide={onDecide} />}
    </div>
  );
}

interface TargetFiguresProps {
  set: CriteriaSet;
  indicator: Indicator;
  target: NonNullable<Indicator['target']>;
}

function TargetFigures({ set, indicator, target }: TargetFiguresProps) {
  const textOf = useTargetText(indicator);
  if ('all' in target)
    return <p className={indicatorsStyles['set-indicator-target-value']}>{textOf(target.all)}</p>;
  if ('byRegion' in target)
    return <TargetByRegion set={set} indicator={indicator} values={target.byRegion} />;
  return <TargetByYear set={set} indicator={indicator} years={target.byYear} />;
}
