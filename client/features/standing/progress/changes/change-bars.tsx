import { FigureText } from '../../../../ui/values/figure-text.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from '../progress.module.css';

/** Number met of the total, with a bar for its share. */
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
  /** Null if it is unknown (R9). */
  change: number | null;
  /** The change with a bar of full length; no bar if absent. */
  largest?: number;
}

/** A change with its sign; the bar goes right for an increase, left for a decrease. */
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
