import { entriesByDay } from '#shared/domain/entry.ts';
import type { Instant, LocalDate } from '#shared/domain/local-date.ts';
import {
  type MetricLink,
  type MetricPoint,
  type MetricStatement,
  metricLinks,
  seriesOf,
  statementOfEntry,
} from '#shared/domain/metric.ts';
import type { Transaction } from '../../database/open.ts';
import { listCriteriaSets } from '../criteria-sets/repository.ts';
import { listHistory } from '../entries/repository.ts';
import { listMetricFigures, type MetricFigure } from './repository.ts';

/** The indicators that measure a metric, in all sets (R14). */
export function listMetricLinks(tx: Transaction, knownAt?: Instant): MetricLink[] {
  return metricLinks(listCriteriaSets(tx, knownAt).map(({ set }) => set));
}

const LAST_DAY: LocalDate = '9999-12-31';

/** R14: all dated numbers of a commune, those of its own and those read from entries, as known at a moment: of each day what is said of it last (R8). */
export function listMetricPoints(tx: Transaction, communeId: string, knownAt?: Instant): MetricPoint[] {
  const own = listMetricFigures(tx, communeId, knownAt).map(statementOf);
  const links = listMetricLinks(tx, knownAt);
  const read = [...new Set(links.map(({ set }) => set))].flatMap((set) => {
    const ofSet = new Map(links.filter((link) => link.set === set).map((link) => [link.indicator, link]));
    const histories = Map.groupBy(
      listHistory(tx, communeId, set, [...ofSet.keys()]),
      (entry) => entry.indicator,
    );
    return [...histories].flatMap(([code, entries]) => {
      const link = ofSet.get(code);
      return entriesByDay(entries, { on: LAST_DAY, knownAt }).flatMap(
        (entry) => (link && statementOfEntry(link, entry)) ?? [],
      );
    });
  });
  return seriesOf([...own, ...read]);
}

function statementOf({
  id: _,
  communeId: _commune,
  origin: _origin,
  ...figure
}: MetricFigure): MetricStatement {
  const { metric, effectiveOn, value, recordedAt, author, note, illustrative } = figure;
  return { metric, effectiveOn, value, recordedAt, author, note, illustrative, source: null };
}

/** A stored figure as a point of its metric. */
export function pointOf(figure: MetricFigure): MetricPoint {
  return { ...statementOf(figure), value: figure.value, withdrawnOn: null };
}
