import type { IndicatorStatus } from '#shared/domain/values/status.ts';

const SHAPES: Record<IndicatorStatus, string> = {
  met: 'M3 8.5l3.5 3.5L13 4.5',
  'met-low': 'M3.5 6.5l3 3L12.5 3M3 13.5h10',
  'nearly-met': 'M2.5 9c1.8-3 3.6-3 5.5-1s3.7 2 5.5-1',
  'not-met': 'M4 4l8 8M12 4l-8 8',
  'not-applicable': 'M4 8h8',
  'not-assessed': 'M5.5 5.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M8 12.4v.2',
};

interface StatusSignProps {
  status: IndicatorStatus;
  size?: number;
}

/** Sign of a status in the text colour; the caller adds the word. */
export function StatusSign({ status, size = 16 }: StatusSignProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={SHAPES[status]}
        fill="none"
        stroke="currentColor"
        strokeWidth={2.2}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
