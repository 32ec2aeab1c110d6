import type { Standing } from '#shared/contract/standing/standings.ts';
import type { Entry, PointOfView } from '#shared/domain/record/entry.ts';
import { entriesByDay } from '#shared/domain/record/holding.ts';
import type { MetricId } from '#shared/domain/record/metric.ts';
import type { DatedFigure } from '#shared/domain/roadmap/pace.ts';
import { planStep, type RoadmapStep, type Whole } from '#shared/domain/roadmap/roadmap-step.ts';
import { type CriteriaSet, findIndicator, type Indicator } from '#shared/domain/sets/criteria-set.ts';
import { isStatedFormerly } from '#shared/domain/sets/former-measure.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Transaction } from '../../../database/open.ts';
import { listHistory } from '../../record/entries/repository.ts';

/** The steps that a standing still needs to a deadline, in the order of the set. */
export function stepsOf(
  tx: Transaction,
  set: CriteriaSet,
  standing: Standing,
  view: PointOfView,
  deadline: LocalDate,
): RoadmapStep[] {
  const { communeId, metrics } = standing;
  const whole = (id: MetricId): Whole | undefined => metrics.find(({ metric }) => metric === id);
  const context = {
    set,
    region: standing.region ?? undefined,
    on: view.on,
    deadline,
    wholes: { people: whole('population'), households: whole('households') },
  };
  const histories = Map.groupBy(
    listHistory(tx, { communeId, set: set.id }, view.knownAt),
    ({ indicator }) => indicator,
  );
  return standing.criteria.flatMap(({ number, indicators }) =>
    indicators.flatMap((judged) => {
      const indicator = findIndicator(set, judged.code);
      if (indicator === undefined) return [];
      return (
        planStep(
          context,
          number,
          indicator,
          judged,
          figuresOf(indicator, histories.get(judged.code), view),
        ) ?? []
      );
    }),
  );
}

// Figures in a former unit have no place in the pace of the present one.
function figuresOf(
  indicator: Indicator,
  history: readonly Entry[] | undefined,
  view: PointOfView,
): DatedFigure[] {
  return entriesByDay(history ?? [], view).flatMap((entry) => {
    const { effectiveOn, value } = entry;
    return typeof value === 'number' && !isStatedFormerly(indicator, entry) ? { effectiveOn, value } : [];
  });
}
