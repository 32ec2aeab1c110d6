import type { SeriesStyle } from './series-style.ts';
import './series-style.css';

/** Line sample for a legend. */
export function SeriesSample({ style, isFaint }: { style: SeriesStyle; isFaint: boolean }) {
  const color = isFaint ? 'var(--mantine-color-dimmed)' : style.color;
  return (
    <svg width={30} height={12} viewBox="0 0 30 12" aria-hidden="true">
      <path
        d="M1 6h28"
        stroke={color}
        strokeWidth={isFaint ? 1.5 : 2}
        strokeDasharray={isFaint ? undefined : style.dash}
      />
      {!isFaint && <path d={style.marker} transform="translate(15 6)" fill={color} />}
    </svg>
  );
}
