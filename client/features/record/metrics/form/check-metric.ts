import { checkDate, type FigureDays, type Lifetime } from '#shared/domain/record/check-entry.ts';
import { METRICS, type MetricId } from '#shared/domain/record/metric.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type DecimalMark, parseNumber } from '#shared/domain/values/parse-number.ts';
import { findValueViolation } from '#shared/domain/values/value.ts';
import type { ViolationRule } from '#shared/domain/values/violation.ts';

/** Fields of the form, as typed. */
export interface MetricDraft {
  metric: MetricId;
  value: string;
  effectiveOn: LocalDate;
  note: string;
}

/** Faults of a draft by field; empty if it may be sent. */
export interface MetricFaults {
  value?: ViolationRule | 'not-number';
  effectiveOn?: ViolationRule;
  note?: 'too-long';
}

const LONGEST_NOTE = 4000;

/** Parses the number of a draft and checks all fields. */
export function checkMetric(
  draft: MetricDraft,
  commune: Lifetime,
  days: FigureDays,
  mark: DecimalMark,
): { value: number | undefined; faults: MetricFaults } {
  const value = parseNumber(draft.value, mark);
  const valueRule = value === undefined ? 'not-number' : findValueViolation(METRICS[draft.metric], value);
  const dateRule = checkDate(commune, days, draft.effectiveOn)[0]?.rule;
  const faults: MetricFaults = {
    ...(valueRule && { value: valueRule }),
    ...(dateRule && { effectiveOn: dateRule }),
    ...(draft.note.trim().length > LONGEST_NOTE && { note: 'too-long' as const }),
  };
  return { value, faults };
}
