import { useTranslation } from 'react-i18next';
import type { CriteriaSet, Indicator } from '#shared/domain/criteria-set.ts';
import { UncheckedMark } from '../../ui/unchecked-mark.tsx';
import { TargetByRegion } from './target-by-region.tsx';
import { TargetByYear } from './target-by-year.tsx';
import './targets.css';
import { useTargetText } from './use-target-text.ts';

export interface IndicatorTargetProps {
  set: CriteriaSet;
  indicator: Indicator;
}

/** What an indicator's value must reach: for all alike, by region, or by year and region. */
export function IndicatorTarget({ set, indicator }: IndicatorTargetProps) {
  const { t } = useTranslation();
  const { target, checked } = indicator;
  return (
    <div className="set-indicator-target">
      <p className="set-indicator-target-label">
        {t('criteria.target.label')} {target !== null && !checked.target && <UncheckedMark />}
      </p>
      {target === null ? (
        <p className="set-indicator-target-missing">{t('criteria.target.missing')}</p>
      ) : (
        <TargetFigures set={set} indicator={indicator} target={target} />
      )}
    </div>
  );
}

/** The same of a part with a target of its own; that it was not compared is said of the whole. */
export function PartTarget({ set, indicator }: IndicatorTargetProps) {
  const { t } = useTranslation();
  const { target } = indicator;
  if (target === null) return <p className="set-indicator-target-missing">{t('criteria.target.missing')}</p>;
  return <TargetFigures set={set} indicator={indicator} target={target} />;
}

interface TargetFiguresProps extends IndicatorTargetProps {
  target: NonNullable<Indicator['target']>;
}

function TargetFigures({ set, indicator, target }: TargetFiguresProps) {
  const textOf = useTargetText(indicator);
  if ('all' in target) return <p className="set-indicator-target-value">{textOf(target.all)}</p>;
  if ('byRegion' in target)
    return <TargetByRegion set={set} indicator={indicator} values={target.byRegion} />;
  return <TargetByYear set={set} indicator={indicator} years={target.byYear} />;
}
