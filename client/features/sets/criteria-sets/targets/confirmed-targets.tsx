import { useTranslation } from 'react-i18next';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import type { OwnTarget } from '#shared/domain/sets/own-targets.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import styles from '../decisions/decision-panel.module.css';
import { IndicatorTarget } from '../indicators/indicator-target.tsx';
import { useTargetName } from './use-target-name.ts';

/** The targets that are confirmed, as they stand in the set. */
export function ConfirmedTargets({ set, targets }: { set: CriteriaSet; targets: readonly OwnTarget[] }) {
  const { t } = useTranslation();
  const nameOf = useLocalName();
  const targetName = useTargetName();
  return (
    <div>
      <p className={styles['confirmed-intro']}>
        {t('targets.panel.confirmIntro', { count: targets.length })}
      </p>
      <ul className={styles['confirmed-targets']}>
        {targets.map((target) => {
          const code = targetName(target.as.code, target.part);
          return (
            <li key={code}>
              <span>{t('targets.panel.confirmed', { code, name: nameOf(target.as) })}</span>
              <IndicatorTarget set={set} target={target} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
