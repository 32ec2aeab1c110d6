import type { MetricBody } from '#shared/contract/record/metrics.ts';
import { checkDate } from '#shared/domain/record/check-entry.ts';
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
import { listMetricLinks } from './metric-points.ts';
import {
  findMetricFigure,
  findMetricFigureThatHolds,
  insertMetricFigure,
  type MetricFigure,
} from './repository.ts';

/** Figure recorded now or by an earlier request with the same id, or the reason why not. */
type RecordedMetric =
  | { outcome: 'recorded'; figure: MetricFigure }
  | { outcome: 'id-already-used' }
  | { outcome: 'doubtful'; doubts: Doubt[] }
  | { outcome: 'rules-broken'; violations: Violation[] };

/**
 * Records a commune's figure of a metric in the caller's transaction, checked and audited. A doubt that the statement does not
 * confirm is returned instead; the sample is exempt.
 */
export function recordMetric(
  tx: Transaction,
  commune: Commune,
  body: MetricBody,
  { author, origin = 'form', recordedAt, today, illustrative, address }: Provenance,
): RecordedMetric {
  const earlier = findMetricFigure(tx, body.id);
  if (earlier !== undefined) {
    const isSame =
      earlier.communeId === commune.id &&
      earlier.metric === body.metric &&
      earlier.effectiveOn === body.effectiveOn &&
      earlier.value === body.value &&
      earlier.note === body.note;
    return isSame ? { outcome: 'recorded', figure: earlier } : { outcome: 'id-already-used' };
  }
  const violations = checkDate(commune, today, body.effectiveOn);
  const rule = findValueViolation(METRICS[body.metric], body.value);
  if (rule) violations.push({ pointer: '/value', rule });
  if (listMetricLinks(tx).some((link) => link.metric === body.metric)) {
    violations.push({ pointer: '/metric', rule: 'metric-measured-by-indicator' });
  }
  if (violations.length > 0) return { outcome: 'rules-broken', violations };
  const known = origin === 'sample' ? [] : knownFigures(tx, commune.id, body);
  const doubts = origin === 'sample' ? [] : findMetricDoubts(body.metric, body, known);
  const open = unconfirmed(doubts, body.confirms);
  if (open.length > 0) return { outcome: 'doubtful', doubts: open };
  const { confirms: _, ...stated } = body;
  const figure = { ...stated, communeId: commune.id, author, origin, recordedAt, illustrative };
  insertMetricFigure(tx, figure);
  const { id, metric, effectiveOn, value, note } = body;
  appendAudit(
    tx,
    { actor: author, address, at: recordedAt },
    {
      act: 'record-metric',
      origin,
      communeId: commune.id,
      subject: id,
      to: { metric, value, effectiveOn, note, ...namesOf(doubts) },
      recorded: { table: 'metric_figure', subject: id },
    },
  );
  return { outcome: 'recorded', figure };
}

/** The latest figure before the day, and the one of the day itself. */
function knownFigures(tx: Transaction, communeId: string, { metric, effectiveOn }: MetricBody): number[] {
  const days = [addDays(effectiveOn, -1), effectiveOn].filter((day) => day !== undefined);
  return days.flatMap((on) => findMetricFigureThatHolds(tx, communeId, metric, { on })?.value ?? []);
}
