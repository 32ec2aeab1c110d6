import { useTranslation } from 'react-i18next';
import type { CriteriaSet, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { confirmationOf } from '#shared/domain/sets/decide-target.ts';
import { isOwnTargetUnchecked } from '#shared/domain/sets/own-targets.ts';
import { UncheckedMark } from '../../../../ui/values/unchecked-mark.tsx';
import { Evidence } from './evidence.tsx';
import styles from './targets.module.css';

/** Whether the set's own target was compared with a document, and with which; nothing where there is none. */
export function TargetState({ set, indicator }: { set: CriteriaSet; indicator: Indicator }) {
  const { t } = useTranslation();
  if (indicator.target === null) return null;
  if (isOwnTargetUnchecked(set, indicator)) return <UncheckedMark />;
  const confirmation = confirmationOf(indicator);
  if (confirmation !== undefined) {
    return (
      <span className={styles['target-checked']}>
        {t('targets.state.checkedWith')} <Evidence decision={confirmation} />
      </span>
    );
  }
  return indicator.checked.target ? (
    <span className={styles['target-checked']}>{t('targets.state.checked')}</span>
  ) : null;
}
