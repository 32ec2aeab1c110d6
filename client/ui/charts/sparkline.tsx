import styles from './sparkline.module.css';

interface SparklineProps {
  /** Values at even intervals; null breaks the line (R9). */
  values: readonly (number | null)[];
  /** Upper end of the scale, which starts at 0. */
  max: number;
}

const WIDTH = 100;
const HEIGHT = 30;

/** Series as a line without axes; the caller adds text and figures. */
export function Sparkline({ values, max }: SparklineProps) {
  const step = WIDTH / Math.max(1, values.length - 1);
  const points = values.map((value, index) =>
    value === null ? null : { x: index * step, y: HEIGHT - (HEIGHT * value) / max },
  );
  const path = points
    .map(
      (point, index) =>
        point && `${points[index - 1] ? 'L' : 'M'}${point.x.toFixed(2)} ${point.y.toFixed(2)}`,
    )
    .join('');
  return (
    <svg
      className={styles['sparkline']}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={`M0 0H${WIDTH}M0 ${HEIGHT}H${WIDTH}`} className={styles['sparkline-scale']} />
      <path d={path} />
    </svg>
  );
}
