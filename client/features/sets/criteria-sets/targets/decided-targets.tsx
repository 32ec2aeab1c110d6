import { useTranslation } from 'react-i18next';
import type { CriteriaSet, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { holdingDecisions } from '#shared/domain/sets/decide-target.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { Evidence } from './evidence.tsx';
import styles from './targets.module.css';
import { usePlaceName } from './use-place-name.ts';
import { useTargetText } from './use-target-text.ts';

/** What the office decided on a target, in the order of the days from which it holds. Nothing where nothing was. */
export function DecidedTargets({ set, indicator }: { set: CriteriaSet; indicator: Indicator }) {
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
            {t('targets.decided.by')} <Evidence decision={decision} />
          </span>
        </li>
      ))}
    </ul>
  );
}
