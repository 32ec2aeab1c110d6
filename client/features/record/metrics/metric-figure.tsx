import type { MetricPoint } from '#shared/domain/record/metric.ts';
import { IllustrativeMark } from '../../../ui/values/illustrative-mark.tsx';
import { NumberText } from '../../../ui/values/number-text.tsx';
import styles from './metrics.module.css';

interface MetricFigureProps {
  point: Pick<MetricPoint, 'value' | 'illustrative'>;
  unit?: string;
}

/** A figure of a metric, marked if illustrative. */
export function MetricFigure({ point, unit }: MetricFigureProps) {
  return (
    <span className={styles['metric-figure']}>
      <NumberText value={point.value} unit={unit} />
      {point.illustrative && <IllustrativeMark />}
    </span>
  );
}
