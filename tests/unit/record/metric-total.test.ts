import { describe, expect, test } from 'vitest';
import { MetricId, type MetricStatement, seriesOf } from '#shared/domain/record/metric.ts';
import { type MeasuredCommune, totalOn, totalsOverTime } from '#shared/domain/record/metric-total.ts';
import { caseTable, figureIn, listIn } from '../../support/fixtures.ts';
import { metricStatement } from '../../support/record/entries.ts';

const COLUMNS = ['metric', 'figures', 'ended', 'on', 'outcome', 'value', 'missing', 'from', 'until'] as const;

/** The communes A and B with figures such as `A income 2023-12-31 68.3` (`-`: withdrawn), and ends such as `B 2023-12-30`. */
function communesWith(figures: string[], ended: string[] = []): MeasuredCommune[] {
  return ['A', 'B'].map((id) => {
    const statements = figures.flatMap((figure): MetricStatement[] => {
      const [commune, metric, effectiveOn = '', value = ''] = figure.split(' ');
      if (commune !== id) return [];
      const stated = value === '-' ? null : Number(value);
      return [metricStatement({ metric: MetricId.parse(metric), effectiveOn, value: stated })];
    });
    const end = ended.find((line) => line.startsWith(id))?.split(' ')[1];
    return { id, validFrom: null, validUntil: end ?? null, points: seriesOf(statements) };
  });
}

describe('a metric for all communes together (R9)', () => {
  test.each(caseTable('metric-total', COLUMNS))('$case', (line) => {
    const communes = communesWith(listIn(line.figures), listIn(line.ended));
    const total = totalOn(MetricId.parse(line.metric), communes, line.on);
    if (line.outcome === 'none') {
      expect(total).toBeUndefined();
      return;
    }
    expect(total).toMatchObject({
      outcome: line.outcome,
      value: figureIn(line.value),
      missing: listIn(line.missing),
      from: line.from || null,
      until: line.until || null,
    });
  });

  test('is illustrative as soon as one figure or weight is', () => {
    const communes = communesWith([
      'A income 2023-12-31 60',
      'A population 2023-12-31 1',
      'B income 2023-12-31 60',
      'B population 2023-12-31 1',
    ]);
    expect(totalOn('income', communes, '2023-12-31')?.illustrative).toBe(false);
    const [first, ...others] = communes;
    const points = first?.points.map((point) => ({ ...point, illustrative: point.metric === 'population' }));
    const partly = [{ id: 'A', validFrom: null, validUntil: null, points: points ?? [] }, ...others];
    expect(totalOn('income', partly, '2023-12-31')?.illustrative).toBe(true);
  });

  test('over time has a point for each day with a new figure, even without a total', () => {
    const communes = communesWith([
      'A population 2022-12-31 90',
      'B population 2023-06-30 200',
      'A population 2023-12-31 100',
      'A households 2023-03-31 30',
      'B population 2024-06-30 210',
    ]);
    const totals = totalsOverTime('population', communes, '2024-01-24');
    expect(totals.map(({ on, value }) => [on, value])).toEqual([
      ['2022-12-31', null],
      ['2023-06-30', 290],
      ['2023-12-31', 300],
    ]);
  });
});
