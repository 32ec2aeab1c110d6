import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/contract/standing/standings.ts';
import { statusColor } from '../../../../ui/values/status/status-color.ts';
import { StatusSign } from '../../../../ui/values/status/status-sign.tsx';
import styles from './slides.module.css';

export function CriterionCell({ status, met, total }: BoardRow['criteria'][number]) {
  const { t } = useTranslation();
  const { fill, ink } = statusColor(status);
  const word = t(`status.criterion.${status}`);
  return (
    <span
      className={styles['stage-cell']}
      data-part="stage-cell"
      data-status={status}
      style={{ background: fill, color: ink }}
    >
      <StatusSign status={status} />
      <span className="visually-hidden">{t('presentation.heatMap.cell', { status: word, met, total })}</span>
      <span aria-hidden="true">{`${met}/${total}`}</span>
    </span>
  );
}
