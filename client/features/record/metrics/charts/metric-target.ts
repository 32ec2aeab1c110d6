import type { MetricDefinition } from '#shared/contract/record/metrics.ts';
import { type CriteriaSet, findIndicator } from '#shared/domain/sets/criteria-set.ts';
import { regionIn, type TargetSource } from '#shared/domain/sets/resolve-target.ts';
import { targetSteps } from '#shared/domain/sets/target-steps.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import { type ChartLine, dayAt, type LinePoint, momentOf } from '../../../../ui/charts/chart-line.ts';

/** Target of a commune's metric over time, as a step line (R14). */
export interface MetricTarget {
  line: ChartLine;
  indicator: string;
  /** Source of the last step. */
  source: TargetSource;
}

/** Targets by commune id; empty if no indicator of the set measures the metric. Communes without a numeric target are left out. */
export function targetsOf(
  metric: MetricDefinition,
  set: CriteriaSet,
  communes: readonly Commune[],
  span: readonly [number, number] | undefined,
  name: string,
): Map<string, MetricTarget> {
  const code = metric.measuredBy.find((link) => link.set === set.id)?.indicator;
  const indicator = code === undefined ? undefined : findIndicator(set, code);
  const targets = new Map<string, MetricTarget>();
  if (indicator === undefined || span === undefined) return targets;
  for (const { id, regions } of communes) {
    const steps = targetSteps(set, indicator, regionIn(set, regions), dayAt(span[0]), dayAt(span[1]));
    const points = steps.flatMap(({ from, until, target }): LinePoint[] => {
      if (typeof target.value !== 'number') return [];
      return [from, until].map((day) => ({ at: momentOf(day), value: Number(target.value) }));
    });
    const source = steps.at(-1)?.target.source;
    if (points.length > 0 && source !== undefined) {
      const line: ChartLine = { id: 'target', name, look: 'target', points };
      targets.set(id, { line, indicator: indicator.code, source });
    }
  }
  return targets;
}
