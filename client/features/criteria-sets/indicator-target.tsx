import { useTranslation } from 'react-i18next';
import type { CriteriaSet, Indicator } from '#shared/domain/criteria-set.ts';
import { isTargetMissing } from '#shared/domain/decide-target.ts';
import type { AskedDecision } from './asked-decision.ts';
import { DecidedTargets } from './decided-targets.tsx';
import { TargetActions } from './target-actions.tsx';
import { TargetByRegion } from './target-by-region.tsx';
import { TargetByYear } from './target-by-year.tsx';
import { TargetState } from './target-state.tsx';
import './targets.css';
import { useTargetText } from './use-target-text.ts';

export interface IndicatorTargetProps {
  set: CriteriaSet;
  indicator: Indicator;
  /** Absent for who may not decide. */
  onDecide?: ((asked: AskedDecision) => void) | undefined;
}

/** What an indicator's value must reach: for all alike, by region, or by year and region; what was decided on it; whether it was checked. */
export function IndicatorTarget({ set, indicator, onDecide }: IndicatorTargetProps) {
  const { t } = useTranslation();
  const { target } = indicator;
  return (
    <div className="set-indicator-target">
      <p className="set-indicator-target-label">
        {t('criteria.target.label')} <TargetState set={set} indicator={indicator} />
      </p>
      {target !== null && <TargetFigures set={set} indicator={indicator} target={target} />}
      {isTargetMissing(indicator) && (
        <p className="set-indicator-target-missing">{t('criteria.target.missing')}</p>
      )}
      <DecidedTargets set={set} indicator={indicator} />
      {onDecide && <TargetActions set={set} indicator={indicator} onDecide={onDecide} />}
    </div>
  );
}

/** The same of a part with a target of its own; that it was not compared is said of the whole. */
export function PartTarget({ set, indicator }: Omit<IndicatorTargetProps, 'onDecide'>) {
  const { t } = useTranslation();
  const { target } = indicator;
  if (target === null) return <p className="set-indicator-target-missing">{t('criteria.target.missing')}</p>;
  return <TargetFigures set={set} indicator={indicator} target={target} />;
}

interface TargetFiguresProps extends Omit<IndicatorTargetProps, 'onDecide'> {
  target: NonNullable<Indicator['target']>;
}

function TargetFigures({ set, indicator, target }: TargetFiguresProps) {
  const textOf = useTargetText(indicator);
  if ('all' in target) return <p className="set-indicator-target-value">{textOf(target.all)}</p>;
  if ('byRegion' in target)
    return <TargetByRegion set={set} indicator={indicator} values={target.byRegion} />;
  return <TargetByYear set={set} indicator={indicator} years={target.byYear} />;
}
