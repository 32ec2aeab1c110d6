import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointsThatHold } from '#shared/domain/record/metric.ts';
import type { Transaction } from '../../../server/database/open.ts';
import { insertEntry } from '../../../server/features/record/entries/repository.ts';
import {
  listMetricLinks,
  listMetricPoints,
  listMetricPointsThatHold,
} from '../../../server/features/record/metrics/metric-points.ts';
import { insertMetricFigure } from '../../../server/features/record/metrics/repository.ts';
import { freshDatabase } from '../../support/database.ts';
import { anyMoment, holds } from '../../support/record/arbitraries.ts';
import { entryOf, nextId } from '../../support/record/entries.ts';

const communeId = '06901';
const MEASURED = 3;

// Few indicators and days, so that most are stated more than once: of several indicators, of parts, by judgement alone, withdrawn.
const day = fc.integer({ min: 1, max: 3 }).map((n) => `2023-0${n}-01`);
const value = fc.constantFrom<number | number[] | null>(1, 2.5, 3, [4, 5], null);
const anyStatement = fc.record({
  effectiveOn: day,
  recordedAt: anyMoment,
  which: fc.nat(),
  value,
  isJudged: fc.boolean(),
});
type Stated = typeof anyStatement extends fc.Arbitrary<infer One> ? One : never;
const anyView = fc.record({ on: day, knownAt: fc.option(anyMoment, { nil: undefined }) });
const anyCase = fc.tuple(
  fc.array(anyStatement, { maxLength: 40 }),
  fc.array(anyStatement, { maxLength: 20 }),
  anyView,
);

function store(tx: Transaction, entries: readonly Stated[], figures: readonly Stated[]): void {
  const links = listMetricLinks(tx);
  for (const { which, isJudged, ...rest } of inOrder(entries)) {
    const { set = '', indicator = '' } = links[which % MEASURED] ?? {};
    const judged = { judgement: isJudged ? ('met' as const) : null, reason: 'đã xem lại' };
    insertEntry(tx, { ...entryOf({ seq: 1, communeId, set, indicator, ...rest, ...judged }), id: nextId() });
  }
  for (const { which, value: stated, effectiveOn, recordedAt } of inOrder(figures)) {
    const metric = listMetricLinks(tx)[which % MEASURED]?.metric ?? 'population';
    const of = { id: nextId(), communeId, metric, effectiveOn, recordedAt, note: null };
    const figure = typeof stated === 'number' ? stated : 9;
    insertMetricFigure(tx, { ...of, value: figure, origin: 'api', author: 'quangan', illustrative: false });
  }
}

function inOrder(all: readonly Stated[]): Stated[] {
  return all.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
}

class TakenBack extends Error {}

test('the points that hold are read without the history, and are those of the history (R14)', () => {
  const database = freshDatabase();
  holds(
    fc.property(anyCase, ([entries, figures, view]) => {
      const act = () =>
        database.write((tx) => {
          store(tx, entries, figures);
          const expected = pointsThatHold(listMetricPoints(tx, communeId, view.knownAt), view.on);
          expect(listMetricPointsThatHold(tx, communeId, view)).toEqual(expected);
          throw new TakenBack();
        });
      expect(act).toThrow(TakenBack);
    }),
    150,
  );
}, 60_000);
