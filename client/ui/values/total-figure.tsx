import type { ReactNode } from 'react';
import styles from './total-figure.module.css';
import { useFormat } from './use-format.ts';

interface TotalFigureProps {
  label: ReactNode;
  /** Null if there is nothing to count (R9). */
  met: number | null;
  /** Denominator; absent for a plain count. */
  total?: number;
  size?: 'medium' | 'large';
  digits?: number;
}

/** Total in large type, `16/19`, with its label below. */
export function TotalFigure({ label, met, total, size = 'medium', digits }: TotalFigureProps) {
  const format = useFormat();
  return (
    <span className={styles['total-figure']} data-size={size}>
      <span className={styles['total-figure-count']}>
        <strong>{met === null ? '–' : format.number(met, digits)}</strong>
        {total !== undefined && <span>/{format.number(total)}</span>}
      </span>
      <span className={styles['total-figure-label']}>{label}</span>
    </span>
  );
}
