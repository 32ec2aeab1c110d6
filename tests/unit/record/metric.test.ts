import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  METRIC_IDS,
  METRICS,
  type MetricLink,
  metricLinks,
  pointsThatHold,
  seriesOf,
  statementOfEntry,
} from '#shared/domain/record/metric.ts';
import { type CriteriaSet, findIndicator, type Indicator } from '#shared/domain/sets/criteria-set.ts';
import { madeUpSet, nationalSet } from '../../support/fixtures.ts';
import { anyDay, anyMoment, holds } from '../../support/record/arbitraries.ts';
import { BEGINNING, entryOf, metricStatement } from '../../support/record/entries.ts';

const anyStatements = fc.array(
  fc
    .record({
      metric: fc.constantFrom(...METRIC_IDS),
      effectiveOn: anyDay,
      value: fc.integer(),
      recordedAt: anyMoment,
    })
    .map(metricStatement),
  { maxLength: 60 },
);

describe('a series of a metric', () => {
  test('has one point per metric and day, ordered by metric and day', () => {
    holds(
      fc.property(anyStatements, (statements) => {
        const ordered = seriesOf(statements);
        const keys = ordered.map(
          ({ metric, effectiveOn }) => `${METRIC_IDS.indexOf(metric) + 10} ${effectiveOn}`,
        );
        expect(keys).toEqual([...new Set(keys)].toSorted());
        const given = new Set(statements.map(({ metric, effectiveOn }) => `${metric} ${effectiveOn}`));
        expect(ordered).toHaveLength(given.size);
      }),
    );
  });

  test('has the point recorded last for each day, whatever the input order', () => {
    const first = metricStatement({
      metric: 'population',
      effectiveOn: '2024-01-01',
      value: 1,
      recordedAt: '2024-01-02T00:00:00.000Z',
    });
    const later = { ...first, value: 2, recordedAt: '2024-01-03T00:00:00.000Z' };
    const only = [{ ...later, withdrawnOn: null }];
    expect(seriesOf([later, first])).toEqual(only);
    expect(seriesOf([first, later])).toEqual(only);
  });

  test('has the later one in the list of two recorded at the same moment', () => {
    const first = metricStatement({ metric: 'population', effectiveOn: '2024-01-01', value: 1 });
    expect(seriesOf([first, { ...first, value: 2 }])).toEqual([{ ...first, value: 2, withdrawnOn: null }]);
  });
});

describe('a withdrawn figure', () => {
  const figure = metricStatement({ metric: 'population', effectiveOn: '2024-01-01', value: 1 });

  test('is in the series until its withdrawal, and does not hold from then on', () => {
    const series = seriesOf([figure, { ...figure, effectiveOn: '2024-06-30', value: null }]);
    expect(series).toEqual([{ ...figure, withdrawnOn: '2024-06-30' }]);
    expect(pointsThatHold(series, '2024-06-29')).toEqual([{ ...figure, withdrawnOn: null }]);
    expect(pointsThatHold(series, '2024-06-30')).toEqual([]);
    expect(pointsThatHold(series, figure.effectiveOn)).toHaveLength(1);
  });

  test('is not in the series if it was withdrawn on its own day', () => {
    expect(seriesOf([figure, { ...figure, value: null }])).toEqual([]);
  });
});

describe('the points that hold on a day', () => {
  test('are the latest of each metric by then; metrics without one are absent', () => {
    holds(
      fc.property(anyStatements, anyDay, (statements, on) => {
        const held = pointsThatHold(seriesOf(statements), on);
        expect(held.map(({ metric }) => metric)).toEqual(
          METRIC_IDS.filter((id) =>
            statements.some((point) => point.metric === id && point.effectiveOn <= on),
          ),
        );
        for (const { metric, effectiveOn } of held) {
          const days = statements.filter((point) => point.metric === metric && point.effectiveOn <= on);
          expect(effectiveOn).toBe(
            days
              .map((point) => point.effectiveOn)
              .sort()
              .at(-1),
          );
        }
      }),
    );
  });
});

describe('a metric that an indicator measures (R14)', () => {
  test('is named by the set', () => {
    const national = nationalSet('nang-cao-2021-2025');
    const of = (set: CriteriaSet, indicator: string) => {
      return { set: set.id, indicator, as: findIndicator(set, indicator) };
    };
    expect(metricLinks([national])).toEqual([
      { metric: 'income', ...of(national, '10.1') },
      { metric: 'poverty-rate', ...of(national, '11.1') },
      { metric: 'trained-labour-rate', ...of(national, '12.1') },
      { metric: 'health-insurance-rate', ...of(national, '14.1') },
    ]);
    const madeUp = madeUpSet('gia-dinh-8-27');
    expect(metricLinks([madeUp])).toEqual([{ metric: 'income', ...of(madeUp, '4.1') }]);
  });

  test('is not linked by an unknown metric', () => {
    const set = madeUpSet('gia-dinh-8-27');
    const criteria = set.criteria.map((criterion) => ({
      ...criterion,
      indicators: criterion.indicators.map((indicator) => ({ ...indicator, metric: 'rainfall' })),
    }));
    expect(metricLinks([{ ...set, criteria }])).toEqual([]);
  });

  test('is read from an entry with a number, and names its indicator', () => {
    const link = incomeLink();
    const entry = entryOf({
      seq: 1,
      indicator: '10.1',
      effectiveOn: '2023-12-31',
      value: 68.3,
      note: 'báo cáo',
    });
    expect(statementOfEntry(link, entry)).toEqual({
      id: entry.id,
      metric: 'income',
      effectiveOn: '2023-12-31',
      value: 68.3,
      recordedAt: entry.recordedAt,
      author: 'local',
      note: 'báo cáo',
      illustrative: false,
      source: { set: 'nang-cao-2021-2025', indicator: '10.1' },
    });
    expect(statementOfEntry(link, { ...entry, value: null, judgement: 'met' })).toBeUndefined();
    expect(statementOfEntry(link, { ...entry, value: null })?.value).toBeNull();
    expect(statementOfEntry(link, { ...entry, value: 0 })?.value).toBe(0);
    expect(statementOfEntry(link, { ...entry, value: [68.3, 70] })).toBeUndefined();
  });

  test('is not read from a number in another unit or of another kind, by the revision of the entry', () => {
    const link = incomeLink();
    const entry = entryOf({ seq: 1, indicator: '10.1', effectiveOn: '2023-12-31', value: 68.3 });
    const readAs = (as: Partial<Indicator>, revision = 2) =>
      statementOfEntry({ ...link, as: { ...link.as, ...as } }, { ...entry, revision })?.value;
    expect(readAs({})).toBe(68.3);
    expect(readAs({ unit: null })).toBe(68.3);
    expect(readAs({ unit: 'Triệu đồng / người' })).toBe(68.3);
    expect(readAs({ unit: 'nghìn đồng/người' })).toBeUndefined();
    expect(readAs({ kind: 'share', unit: '%' })).toBeUndefined();
    const formerly = [
      { from: 1, to: 1, since: BEGINNING, until: BEGINNING, kind: 'amount', unit: 'triệu đồng' } as const,
    ];
    expect(readAs({ unit: 'nghìn đồng', formerly }, 1)).toBe(68.3);
    expect(readAs({ unit: 'nghìn đồng', formerly }, 2)).toBeUndefined();
  });

  test('has a kind and a unit', () => {
    expect(Object.keys(METRICS)).toEqual([...METRIC_IDS]);
  });
});

function incomeLink(): MetricLink {
  const [link] = metricLinks([nationalSet('nang-cao-2021-2025')]);
  if (link === undefined) throw new Error('the national set measures income');
  return link;
}
