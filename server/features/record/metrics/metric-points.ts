import type { Entry, PointOfView } from '#shared/domain/record/entry.ts';
import { END_OF_TIME, entriesByDay, latestBy } from '#shared/domain/record/holding.ts';
import {
  METRIC_IDS,
  type MetricLink,
  type MetricPoint,
  type MetricStatement,
  metricLinks,
  pointsThatHold,
  seriesOf,
  statementOfEntry,
} from '#shared/domain/record/metric.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import { oncePerDatabase } from '../../../database/once-per-database.ts';
import type { Transaction } from '../../../database/open.ts';
import { listCriteriaSets } from '../../sets/criteria-sets/repository.ts';
import { entriesBackwards } from '../entries/entries-that-hold.ts';
import { listHistory } from '../entries/repository.ts';
import { findMetricFigureThatHolds, listMetricFigures, type StoredMetricFigure } from './repository.ts';

const KEPT_LINKS = 50;
const keptLinks = oncePerDatabase((sqlite) => ({
  countRevisions: sqlite.prepare<[], number>('SELECT count(*) FROM criteria_set').pluck(),
  links: new Map<string, MetricLink[]>(),
}));

/** Indicators that measure a metric, in all sets (R14). Sets are few and never deleted, so this is cached. */
export function listMetricLinks(tx: Transaction, knownAt?: Instant): MetricLink[] {
  const { countRevisions, links } = keptLinks(tx);
  const key = `${countRevisions.get()} ${knownAt}`;
  const known = links.get(key);
  if (known !== undefined) return known;
  const read = metricLinks(listCriteriaSets(tx, knownAt).map(({ set }) => set));
  if (links.size >= KEPT_LINKS) links.clear();
  links.set(key, read);
  return read;
}

/**
 * R14: all dated numbers of a commune, its own figures and those read from entries, known at `knownAt`; for each day the
 * statement recorded last (R8).
 */
export function listMetricPoints(tx: Transaction, communeId: string, knownAt?: Instant): MetricPoint[] {
  const figures = listMetricFigures(tx, communeId, knownAt);
  const own = latestBy(figures, ({ metric, effectiveOn }) => `${metric} ${effectiveOn}`);
  const links = listMetricLinks(tx, knownAt);
  const read = [...new Set(links.map(({ set }) => set))].flatMap((set) => {
    const ofSet = new Map(links.filter((link) => link.set === set).map((link) => [link.indicator, link]));
    const histories = Map.groupBy(
      listHistory(tx, { communeId, set, indicators: [...ofSet.keys()] }, knownAt),
      (entry) => entry.indicator,
    );
    return [...histories].flatMap(([code, entries]) => {
      const link = ofSet.get(code);
      return entriesByDay(entries, { ...END_OF_TIME, knownAt }).flatMap(
        (entry) => (link && statementOfEntry(link, entry)) ?? [],
      );
    });
  });
  return seriesOf([...[...own.values()].map(statementOf), ...read]);
}

/**
 * R14: the point that holds for each metric of a commune from the point of view `view`. Same result as `pointsThatHold` of
 * all points, without reading earlier ones. For each indicator and for the metric's own figures, the latest day decides.
 */
export function listMetricPointsThatHold(
  tx: Transaction,
  communeId: string,
  view: PointOfView,
): MetricPoint[] {
  const own = METRIC_IDS.flatMap((metric) => findMetricFigureThatHolds(tx, communeId, metric, view) ?? []);
  const read = listMetricLinks(tx, view.knownAt).flatMap(
    (link) => lastStatement(link, entriesBackwards(tx, { communeId, ...link }, view)) ?? [],
  );
  return pointsThatHold(seriesOf([...own.map(statementOf), ...read]), view.on);
}

function lastStatement(link: MetricLink, backwards: Iterable<Entry>): MetricStatement | undefined {
  for (const entry of backwards) {
    const statement = statementOfEntry(link, entry);
    if (statement !== undefined) return statement;
  }
  return undefined;
}

function statementOf({
  seq: _,
  communeId: _commune,
  origin: _origin,
  ...figure
}: StoredMetricFigure): MetricStatement {
  const { id, metric, effectiveOn, value, recordedAt, author, note, illustrative } = figure;
  return { id, metric, effectiveOn, value, recordedAt, author, note, illustrative, source: null };
}

/** A figure as a point that nothing has withdrawn. */
export function pointOf(figure: StoredMetricFigure): MetricPoint {
  return { ...statementOf(figure), value: figure.value, withdrawnOn: null };
}
