import { useTranslation } from 'react-i18next';
import { CriterionStatus } from '#shared/domain/values/status.ts';
import { StatusMark } from '../../../../ui/values/status-mark.tsx';
import styles from './heat-map.module.css';

/** What the colours and signs of the heat map mean. */
export function HeatMapLegend() {
  const { t } = useTranslation();
  return (
    <ul className={styles['heat-legend']} aria-label={t('board.heatMap.legend')}>
      {CriterionStatus.options.map((status) => (
        <li key={status}>
          <StatusMark of="criterion" status={status} />
        </li>
      ))}
    </ul>
  );
}
