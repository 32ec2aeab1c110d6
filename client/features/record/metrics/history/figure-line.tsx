import { useTranslation } from 'react-i18next';
import type { RecordedMetricFigure } from '#shared/contract/record/metrics.ts';
import { isAnnulled } from '#shared/domain/record/annulment.ts';
import { AnnulAction } from '../../../../ui/annulments/annul-action.tsx';
import type { AnnulRequest } from '../../../../ui/annulments/annul-request.ts';
import { AnnulmentActs } from '../../../../ui/annulments/annulment-acts.tsx';
import { DateText, MomentText } from '../../../../ui/dates/date-text.tsx';
import { useAuthorName } from '../../../../ui/values/use-author-name.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { MetricFigure } from '../metric-figure.tsx';
import styles from './metric-history.module.css';

interface FigureLineProps {
  figure: RecordedMetricFigure;
  unit: string;
  /** Undefined for users who may not annul it. */
  onAsk: ((request: AnnulRequest) => void) | undefined;
}

/** A recorded figure with its author; struck through if it was annulled. */
export function FigureLine({ figure, unit, onAsk }: FigureLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const author = useAuthorName();
  const { id, communeId, metric, effectiveOn, value, note, annulments } = figure;
  const isGone = isAnnulled(annulments);
  const text = t('annulments.figure', { value: format.amount(value, unit), date: format.date(effectiveOn) });
  const place = { communeId, metric, effectiveOn };
  return (
    <li data-annulled={isGone}>
      <span className={styles['metric-history-figure']}>
        <MetricFigure point={figure} unit={unit} /> · <DateText on={effectiveOn} />
      </span>
      {isGone && <b> {t('entries.history.annulled')}</b>}
      <p>
        {author(figure.author)}, <MomentText at={figure.recordedAt} />
      </p>
      {note && <p>{t('entries.history.note', { note })}</p>}
      <AnnulmentActs acts={annulments} />
      {onAsk && <AnnulAction figure={{ id, place, text }} isAnnulled={isGone} onAsk={onAsk} />}
    </li>
  );
}
