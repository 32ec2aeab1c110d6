import * as fc from 'fast-check';
import { expect } from 'vitest';
import { AnnulmentKind, type AnnulmentStep } from '#shared/domain/record/annulment.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import type { MetricLink } from '#shared/domain/record/metric.ts';
import type { Transaction } from '../../../server/database/open.ts';
import { insertAnnulment, listAbout } from '../../../server/features/record/annulments/repository.ts';
import { insertEntry } from '../../../server/features/record/entries/repository.ts';
import { listMetricLinks } from '../../../server/features/record/metrics/metric-points.ts';
import {
  insertMetricFigure,
  listRecordedFigures,
  type StoredMetricFigure,
} from '../../../server/features/record/metrics/repository.ts';
import { freshDatabase } from '../database.ts';
import { holds } from './arbitraries.ts';
import { entryOf, nextId } from './entries.ts';

/** Communes of the cases. */
export const communes = ['06901', '99999'];

/** Indicators of two sets that measure the same two metrics. */
export function linksIn(tx: Transaction): MetricLink[] {
  return listMetricLinks(tx).filter(({ metric }) => metric === 'income' || metric === 'poverty-rate');
}

// Few communes, indicators, days and moments, so that most cells are stated more than once, many at the same
// moment: several indicators, parts, judgements alone, withdrawals, each perhaps annulled and reinstated. The order
// of recording differs from that of days and of moments.
const day = fc.integer({ min: 1, max: 3 }).map((n) => `2023-0${n}-01`);
const moment = fc.integer({ min: 1, max: 6 }).map((n) => `2023-02-0${n}T00:00:00.000Z`);
const value = fc.constantFrom<number | number[] | null>(1, 2.5, 3, [4, 5], null);
const anyAct = fc.record({ kind: fc.constantFrom(...AnnulmentKind.options), recordedAt: moment });
const anyStatement = fc.record({
  annulments: fc.array(anyAct, { maxLength: 3 }),
  communeId: fc.constantFrom(...communes),
  effectiveOn: day,
  recordedAt: moment,
  which: fc.nat(),
  value,
  isJudged: fc.boolean(),
});
type Stated = typeof anyStatement extends fc.Arbitrary<infer One> ? One : never;
const anyView = fc.record({ on: day, knownAt: fc.option(moment, { nil: undefined }) });
const anyCase = fc.tuple(
  fc.array(anyStatement, { maxLength: 40 }),
  fc.array(anyStatement, { maxLength: 20 }),
  anyView,
);

/** A statement as the domain reads it from the whole record. */
type WithActs<S> = S & { annulments: readonly AnnulmentStep[] };

/** The statement as SQL answers it. */
export const plain = <S extends object>({ annulments: _, ...statement }: WithActs<S>) => statement;

export function storeEntries(tx: Transaction, entries: readonly Stated[]): WithActs<Entry>[] {
  const links = linksIn(tx);
  return entries.map(({ which, isJudged, annulments, ...rest }) => {
    const { set = '', indicator = '' } = links[which % links.length] ?? {};
    const judged = {
      judgement: isJudged ? ('met' as const) : null,
      reason: 'đã xem lại',
      illustrative: isJudged,
    };
    const { seq: _, ...entry } = entryOf({ seq: 1, set, indicator, ...rest, ...judged });
    const stored = insertEntry(tx, { ...entry, id: nextId() });
    storeActs(tx, { entry: stored.seq, metricFigure: null, communeId: stored.communeId }, annulments);
    return { ...stored, annulments };
  });
}

function storeActs(
  tx: Transaction,
  about: { entry: number | null; metricFigure: number | null; communeId: string },
  acts: readonly AnnulmentStep[],
): void {
  const by = { batch: null, reason: 'nhập nhầm', origin: 'api', author: 'quangan' } as const;
  for (const act of acts) insertAnnulment(tx, { id: nextId(), act: nextId(), ...about, ...act, ...by });
}

export function storeFigures(tx: Transaction, figures: readonly Stated[]): void {
  const links = linksIn(tx);
  for (const { which, value: stated, communeId, effectiveOn, recordedAt, annulments } of figures) {
    const metric = links[which % links.length]?.metric ?? 'population';
    const of = { id: nextId(), communeId, metric, effectiveOn, recordedAt, note: null };
    const figure = typeof stated === 'number' ? stated : 9;
    const by = { origin: 'api', author: 'quangan', illustrative: false } as const;
    const { seq } = insertMetricFigure(tx, { ...of, value: figure, ...by });
    storeActs(tx, { entry: null, metricFigure: seq, communeId }, annulments);
  }
}

/** All figures of a commune as the domain reads them from the whole record. */
export function allFigures(tx: Transaction, communeId: string): WithActs<StoredMetricFigure>[] {
  const listed = listRecordedFigures(tx, { communeId, limit: 1000 }).reverse();
  const acts = listAbout(
    tx,
    'metricFigure',
    listed.map(({ seq }) => seq),
  );
  return listed.map((figure) => ({ ...figure, annulments: acts.get(figure.seq) ?? [] }));
}

class TakenBack extends Error {}

/** Runs the comparison for each case in a transaction that is rolled back. */
export function holdsFor(
  compare: (tx: Transaction, ofCase: typeof anyCase extends fc.Arbitrary<infer C> ? C : never) => void,
) {
  const database = freshDatabase();
  const property = fc.property(anyCase, (ofCase) => {
    const act = () =>
      database.write((tx) => {
        compare(tx, ofCase);
        throw new TakenBack();
      });
    expect(act).toThrow(TakenBack);
  });
  holds(property, 200);
}
