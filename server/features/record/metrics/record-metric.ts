import type { MetricConflict } from '#shared/contract/problem.ts';
import type { MetricBody } from '#shared/contract/record/metrics.ts';
import { checkDate, type FigureDays } from '#shared/domain/record/check-entry.ts';
import { type Doubt, findMetricDoubts, unconfirmed } from '#shared/domain/record/doubts.ts';
import { METRICS } from '#shared/domain/record/metric.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { findValueViolation } from '#shared/domain/values/value.ts';
import type { Violation } from '#shared/domain/values/violation.ts';
import { appendAudit } from '../../../audit/append-audit.ts';
import type { Transaction } from '../../../database/open.ts';
import type { Provenance } from '../entries/record-entry.ts';
import { namesOf } from '../entries/store-entry.ts';
import { isUnseen } from '../entries/unseen.ts';
import { listMetricLinks, pointOf } from './metric-points.ts';
import {
  findMetricFigure,
  findMetricFigureThatHolds,
  insertMetricFigure,
  type StoredMetricFigure,
} from './repository.ts';

/** Figure recorded now or by an earlier request with the same id, or the reason why not. */
type RecordedMetric =
  | { outcome: 'recorded'; figure: StoredMetricFigure }
  | { outcome: 'id-already-used' }
  | { outcome: 'superseded'; conflict: MetricConflict }
  | { outcome: 'doubtful'; doubts: Doubt[] }
  | { outcome: 'rules-broken'; violations: Violation[] };

/**
 * Records a commune's figure of a metric in the caller's transaction, checked and audited. If another figure that its author has not
 * seen holds for that day, nothing is recorded and the conflict is returned. So are doubts that the statement does not confirm; the
 * sample is exempt.
 */
export function recordMetric(
  tx: Transaction,
  commune: Commune,
  body: MetricBody,
  { author, origin = 'form', recordedAt, days, illustrative, address }: Provenance,
): RecordedMetric {
  const earlier = findMetricFigure(tx, body.id);
  if (earlier !== undefined) {
    return isSame(earlier, commune.id, body)
      ? { outcome: 'recorded', figure: earlier }
      : { outcome: 'id-already-used' };
  }
  const seen = body.replaces === null ? undefined : findMetricFigure(tx, body.replaces);
  const violations = checkFigure(tx, commune, days, body, seen);
  if (violations.length > 0) return { outcome: 'rules-broken', violations };
  const conflict = findConflict(tx, commune.id, body, seen);
  if (conflict !== undefined) return { outcome: 'superseded', conflict };
  const known = origin === 'sample' ? [] : knownFigures(tx, commune.id, body);
  const doubts = origin === 'sample' ? [] : findMetricDoubts(body.metric, body, known);
  const open = unconfirmed(doubts, body.confirms);
  if (open.length > 0) return { outcome: 'doubtful', doubts: open };
  const { confirms: _, replaces: __, ...stated } = body;
  const figure = insertMetricFigure(tx, {
    ...stated,
    communeId: commune.id,
    author,
    origin,
    recordedAt,
    illustrative,
  });
  appendAudit(
    tx,
    { actor: author, address, at: recordedAt },
    {
      act: 'record-metric',
      origin,
      communeId: commune.id,
      subject: figure.id,
      ...(seen && { from: statementOf(seen) }),
      to: { ...statementOf(figure), ...namesOf(doubts) },
      recorded: { table: 'metric_figure', subject: figure.id },
    },
  );
  return { outcome: 'recorded', figure };
}

// `replaces` is not stored with the figure: the digests of earlier rows lack such a column. The audit states what it replaced.
function isSame(earlier: StoredMetricFigure, communeId: string, body: MetricBody): boolean {
  return (
    earlier.communeId === communeId &&
    earlier.metric === body.metric &&
    earlier.effectiveOn === body.effectiveOn &&
    earlier.value === body.value &&
    earlier.note === body.note
  );
}

function checkFigure(
  tx: Transaction,
  commune: Commune,
  days: FigureDays,
  body: MetricBody,
  seen: StoredMetricFigure | undefined,
): Violation[] {
  const violations = checkDate(commune, days, body.effectiveOn);
  const rule = findValueViolation(METRICS[body.metric], body.value);
  if (rule) violations.push({ pointer: '/value', rule });
  if (listMetricLinks(tx).some((link) => link.metric === body.metric)) {
    violations.push({ pointer: '/metric', rule: 'metric-measured-by-indicator' });
  }
  if (body.replaces !== null && (seen?.communeId !== commune.id || seen.metric !== body.metric)) {
    violations.push({ pointer: '/replaces', rule: 'replaces-unknown-figure' });
  }
  return violations;
}

// Figures for other days do not conflict: a metric is a series of dated numbers, and those stay as they are.
function findConflict(
  tx: Transaction,
  communeId: string,
  { metric, effectiveOn, value, note }: MetricBody,
  seen: StoredMetricFigure | undefined,
): MetricConflict | undefined {
  const latest = findMetricFigureThatHolds(tx, communeId, metric, { on: effectiveOn });
  const holding = latest?.effectiveOn === effectiveOn ? latest : undefined;
  if (!isUnseen(tx, 'metricFigure', holding, seen)) return undefined;
  const theirs = holding ? pointOf(holding) : null;
  return { yours: { metric, effectiveOn, value, note }, theirs, seen: seen ? pointOf(seen) : null };
}

function statementOf({ metric, value, effectiveOn, note }: StoredMetricFigure): Record<string, unknown> {
  return { metric, value, effectiveOn, note };
}

/** The latest figure before the day, and the one of the day itself. */
function knownFigures(tx: Transaction, communeId: string, { metric, effectiveOn }: MetricBody): number[] {
  const days = [addDays(effectiveOn, -1), effectiveOn].filter((day) => day !== undefined);
  return days.flatMap((on) => findMetricFigureThatHolds(tx, communeId, metric, { on })?.value ?? []);
}
