import { daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import slideChartsStyles from './slide-charts.module.css';
import slidesStyles from './slides.module.css';

interface TrendPanelProps {
  name: string;
  days: readonly LocalDate[];
  /** One value per day; null before the first figure. */
  values: readonly (number | null)[];
  total: number;
  isLarge?: boolean;
}

/** Line chart with its first and last value as text; it stretches to fill the panel. */
export function TrendPanel({ name, days, values, total, isLarge = false }: TrendPanelProps) {
  const format = useFormat();
  const known = values.filter((value) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const ends = days.length > 1 ? [...days.slice(0, 1), ...days.slice(-1)] : days;
  return (
    <div className={slideChartsStyles['trend-panel']} data-large={isLarge}>
      <p>
        {name}{' '}
        <strong>
          {first !== undefined && last !== undefined
            ? `${format.number(first)} → ${format.number(last)}/${format.number(total)}`
            : '–'}
        </strong>
      </p>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 0H100M0 100H100" />
        <path className={slideChartsStyles['trend-line']} d={lineOf(days, values, total)} />
      </svg>
      {isLarge && (
        <p className={slidesStyles['slide-dimmed']}>
          {ends.map((on) => (
            <span key={on}>{format.date(on)}</span>
          ))}
        </p>
      )}
    </div>
  );
}

/** SVG path in a 100 × 100 box: days from left to right, `total` at the top, with a gap where a value is missing. */
function lineOf(days: readonly LocalDate[], values: readonly (number | null)[], total: number): string {
  const start = days[0];
  const whole = start === undefined ? 0 : daysBetween(start, days.at(-1) ?? start);
  return days
    .flatMap((on, index) => {
      const value = values[index] ?? null;
      if (value === null || start === undefined) return [];
      const x = whole === 0 ? 50 : (100 * daysBetween(start, on)) / whole;
      const isNew = (values[index - 1] ?? null) === null;
      return `${isNew ? 'M' : 'L'}${x.toFixed(2)} ${(100 - (100 * value) / total).toFixed(2)}`;
    })
    .join('');
}
