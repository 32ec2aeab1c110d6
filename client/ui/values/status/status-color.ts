import type { IndicatorStatus } from '#shared/domain/values/status.ts';

/** The colours of a status, as CSS values; see status-colors.css. A criterion's statuses are among an indicator's. */
export function statusColor(status: IndicatorStatus): { fill: string; ink: string; line: string } {
  return {
    fill: `var(--status-${status}-fill)`,
    ink: `var(--status-${status}-ink)`,
    line: `var(--status-${status}-line)`,
  };
}
