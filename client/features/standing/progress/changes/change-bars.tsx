import { FigureText } from '../../../../ui/values/figure-text.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from '../progress.module.css';

/** How many of all are met, with a bar as long as their share. */
export function LevelBar({ met, total }: { met: number | null; total: number }) {
  const format = useFormat();
  if (met === null) return <FigureText value={null} />;
  return (
    <span className={styles['bar-figure']}>
      <span className="number">{`${format.number(met)}/${format.number(total)}`}</span>
      <svg className={styles['level-bar']} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width={100} height={8} className={styles['level-bar-whole']} />
        <rect width={(100 * met) / total} height={8} />
      </svg>
    </span>
  );
}

interface ChangeBarProps {
  /** null: it cannot be told (R9). */
  change: number | null;
  /** The change whose bar is as long as there is room; no bar when absent. */
  largest?: number;
}

/** A change with its sign; more to the right, less to the left. */
export function ChangeBar({ change, largest }: ChangeBarProps) {
  const format = useFormat();
  if (change === null) return <FigureText value={null} />;
  const sign = change > 0 ? '+' : change < 0 ? '−' : '';
  const length = largest === undefined ? 0 : (50 * Math.abs(change)) / largest;
  return (
    <span className={styles['bar-figure']}>
      <span className="number">{sign + format.number(Math.abs(change))}</span>
      {largest !== undefined && (
        <svg
          className={styles['change-bar']}
          viewBox="0 0 100 8"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect x={49.75} width={0.5} height={8} className={styles['change-bar-zero']} />
          <rect x={change < 0 ? 50 - length : 50} width={length} height={8} data-down={change < 0} />
        </svg>
      )}
    </span>
  );
}
