import { useTranslation } from 'react-i18next';
import type { CriteriaSet, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { confirmationOf, holdingDecisions } from '#shared/domain/sets/decide-target.ts';
import { isOwnTargetMissing, isOwnTargetUnchecked, type OwnTarget } from '#shared/domain/sets/own-targets.ts';
import { UncheckedMark } from '../../../../ui/values/unchecked-mark.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import type { DecisionRequest } from '../decisions/decision-request.ts';
import { DecisionDocument } from '../targets/decision-document.tsx';
import { TargetActions } from '../targets/target-actions.tsx';
import { TargetByRegion } from '../targets/target-by-region.tsx';
import { TargetByYear } from '../targets/target-by-year.tsx';
import styles from '../targets/targets.module.css';
import { usePlaceName } from '../targets/use-place-name.ts';
import { useTargetText } from '../targets/use-target-text.ts';
import indicatorsStyles from './indicators.module.css';

interface IndicatorTargetProps {
  set: CriteriaSet;
  target: OwnTarget;
  /** Undefined if the user may not decide on targets. */
  onDecide?: ((request: DecisionRequest) => void) | undefined;
}

/** Target of an indicator or of a part with its own target, the decisions on it, and whether it was checked. */
export function IndicatorTarget({ set, target: own, onDecide }: IndicatorTargetProps) {
  const { t } = useTranslation();
  const indicator = own.as;
  const { target } = indicator;
  return (
    <div
      className={
        own.part === null
          ? indicatorsStyles['set-indicator-target']
          : `${indicatorsStyles['set-indicator-target']} ${styles['part-target']}`
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

/** Decisions on a target, ordered by first day of validity. */
function DecidedTargets({ set, indicator }: { set: CriteriaSet; indicator: Indicator }) {
  const { t } = useTranslation();
  const format = useFormat();
  const textOf = useTargetText(indicator);
  const placeName = usePlaceName(set);
  const decisions = holdingDecisions(set, indicator);
  if (decisions.length === 0) return null;
  const own = indicator.target === null ? 'targets.decided.none' : 'targets.decided.own';
  return (
    <ul className={styles['decided-targets']} aria-label={t('targets.decided.title')}>
      {decisions.map((decision) => (
        <li key={decision.id}>
          {t('targets.decided.from', {
            date: format.date(decision.validFrom),
            place: placeName(decision.region),
          })}{' '}
          <strong>{decision.kind === 'set' ? textOf(decision.value) : t(own)}</strong>{' '}
          <span className={styles['decided-by']}>
            {t('targets.decided.by')} <DecisionDocument decision={decision} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Whether the set's own target was compared with a document, and which; nothing if the set has no target. */
function TargetState({ set, indicator }: { set: CriteriaSet; indicator: Indicator }) {
  const { t } = useTranslation();
  if (indicator.target === null) return null;
  if (isOwnTargetUnchecked(set, indicator)) return <UncheckedMark />;
  const confirmation = confirmationOf(indicator);
  if (confirmation !== undefined) {
    return (
      <span className={styles['target-checked']}>
        {t('targets.state.checkedWith')} <DecisionDocument decision={confirmation} />
      </span>
    );
  }
  return indicator.checked.target ? (
    <span className={styles['target-checked']}>{t('targets.state.checked')}</span>
  ) : null;
}
