import type { IndicatorStatus } from '#shared/domain/values/status.ts';

/** CSS colours of a status, defined in status-colors.css. Criteria use a subset of the indicator statuses. */
export function statusColor(status: IndicatorStatus): { fill: string; ink: string; line: string } {
  return {
    fill: `var(--status-${status}-fill)`,
    ink: `var(--status-${status}-ink)`,
    line: `var(--status-${status}-line)`,
  };
}
