import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listMetrics } from '#shared/contract/record/metrics.ts';
import { ROOT } from '../../project/root.ts';
import { serviceOn } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';

// Independent count from the sample file, without functions or types of the product.
const lines = readFileSync(join(ROOT, 'server/sample/dam-ha/metrics.csv'), 'utf8').split('\n').slice(1);
const rows = lines.filter(Boolean).map((line) => line.split(','));

/** Figures of a metric in the file by commune: the one of the latest day up to `on`. */
function figuresOn(metric: string, on: string): Map<string, number> {
  const own = rows.filter(([, name, day = '']) => name === metric && day <= on);
  own.sort(([, , a = ''], [, , b = '']) => (a < b ? -1 : 1));
  return new Map(own.map(([commune = '', , , , value]) => [commune, Number(value)]));
}

test.each(['2022-12-31', '2023-07-15', '2024-01-24'])(
  'the totals on %s are those of metrics.csv',
  async (on) => {
    const { call } = await serviceOn(freshDatabase('sample'));
    const totals = async (metric: 'population' | 'near-poor-rate') =>
      (await call(listMetrics, { query: { metric, on } })).totals[0]?.onDay.value;

    const people = [...figuresOn('population', on).values()];
    expect(people).toHaveLength(8);
    expect(await totals('population')).toBe(people.reduce((sum, value) => sum + value, 0));

    const households = figuresOn('households', on);
    const rates = [...figuresOn('near-poor-rate', on)];
    const weight = rates.reduce((sum, [commune]) => sum + (households.get(commune) ?? 0), 0);
    const poor = rates.reduce((sum, [commune, rate]) => sum + rate * (households.get(commune) ?? 0), 0);
    expect(await totals('near-poor-rate')).toBe(Math.round((100 * poor) / weight) / 100);
  },
);
