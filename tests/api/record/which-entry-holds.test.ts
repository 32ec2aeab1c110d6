import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { AnnulmentKind, type AnnulmentStep } from '#shared/domain/record/annulment.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import {
  END_OF_TIME,
  entriesByDay,
  entriesThatHold,
  isSeen,
  latestBy,
} from '#shared/domain/record/holding.ts';
import { METRIC_IDS, type MetricLink, pointsThatHold } from '#shared/domain/record/metric.ts';
import type { Transaction } from '../../../server/database/open.ts';
import { insertAnnulment, listAbout } from '../../../server/features/record/annulments/repository.ts';
import {
  entriesBackwards,
  findEntryThatHolds,
  listEntriesThatHold,
} from '../../../server/features/record/entries/entries-that-hold.ts';
import {
  findFirstDay,
  findLastDay,
  findLastSet,
  hasIllustrativeEntries,
  insertEntry,
  listHistory,
} from '../../../server/features/record/entries/repository.ts';
import {
  listMetricLinks,
  listMetricPoints,
  listMetricPointsThatHold,
} from '../../../server/features/record/metrics/metric-points.ts';
import {
  findMetricFigureThatHolds,
  insertMetricFigure,
  listMetricFigures,
  listRecordedFigures,
  type StoredMetricFigure,
} from '../../../server/features/record/metrics/repository.ts';
import { freshDatabase } from '../../support/database.ts';
import { holds } from '../../support/record/arbitraries.ts';
import { entryOf, nextId, SET } from '../../support/record/entries.ts';

const communes = ['06901', '99999'];

/** Indicators of two sets that measure the same two metrics. */
function linksIn(tx: Transaction): MetricLink[] {
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
const plain = <S extends object>({ annulments: _, ...statement }: WithActs<S>) => statement;

function storeEntries(tx: Transaction, entries: readonly Stated[]): WithActs<Entry>[] {
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

function storeFigures(tx: Transaction, figures: readonly Stated[]): void {
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
function allFigures(tx: Transaction, communeId: string): WithActs<StoredMetricFigure>[] {
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
function holdsFor(
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

test('every SQL query of entries finds the entries that hold in the domain (R8, R15)', () => {
  holdsFor((tx, [statements, , view]) => {
    const cells = linksIn(tx);
    const entries = storeEntries(tx, statements);
    for (const communeId of communes) {
      for (const set of new Set(cells.map((cell) => cell.set))) {
        const codes = cells.filter((cell) => cell.set === set).map(({ indicator }) => indicator);
        const ofSet = entries.filter((entry) => entry.communeId === communeId && entry.set === set);
        const holding = entriesThatHold(ofSet, view);
        const inOrder = [...holding.values()].sort((a, b) => a.seq - b.seq);
        expect(listEntriesThatHold(tx, communeId, set, codes, view)).toEqual(inOrder.map(plain));
        const known = ofSet.filter((entry) => isSeen(entry, { ...END_OF_TIME, knownAt: view.knownAt }));
        expect(listHistory(tx, { communeId, set }, view.knownAt)).toEqual(known.map(plain));
        for (const indicator of codes) {
          const cell = { communeId, set, indicator };
          const ofCell = ofSet.filter((entry) => entry.indicator === indicator);
          const held = holding.get(indicator);
          expect(findEntryThatHolds(tx, cell, view)).toEqual(held && plain(held));
          expect([...entriesBackwards(tx, cell, view)]).toEqual(
            entriesByDay(ofCell, view).reverse().map(plain),
          );
        }
      }
    }
  });
}, 60_000);

test('SQL finds the metric figures that hold in the domain (R8, R15)', () => {
  holdsFor((tx, [, figures, view]) => {
    storeFigures(tx, figures);
    for (const communeId of communes) {
      const all = allFigures(tx, communeId);
      const known = all.filter((figure) => isSeen(figure, { ...END_OF_TIME, knownAt: view.knownAt }));
      expect(listMetricFigures(tx, communeId, view.knownAt)).toEqual(known.map(plain));
      const holding = latestBy(all, ({ metric }) => metric, view);
      for (const metric of METRIC_IDS) {
        const held = holding.get(metric);
        expect(findMetricFigureThatHolds(tx, communeId, metric, view)).toEqual(held && plain(held));
      }
    }
  });
}, 60_000);

test('what is said of a whole set or record leaves annulled entries out (R15)', () => {
  holdsFor((tx, [statements, , { knownAt }]) => {
    // The clock never goes back, so what was recorded first is known first.
    const inOrder = statements.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
    const entries = storeEntries(tx, inOrder);
    const counted = entries.filter((entry) => isSeen(entry, END_OF_TIME));
    const known = entries.filter((entry) => isSeen(entry, { ...END_OF_TIME, knownAt }));
    const daysOf = (set: string, among: readonly Entry[]) =>
      among.flatMap((entry) => (entry.set === set ? entry.effectiveOn : [])).sort();
    for (const set of new Set(linksIn(tx).map((cell) => cell.set))) {
      expect(findFirstDay(tx, set, knownAt)).toBe(daysOf(set, known).at(0));
      expect(findLastDay(tx, set)).toBe(daysOf(set, counted).at(-1));
    }
    expect(findLastSet(tx)).toBe(counted.at(-1)?.set);
    expect(hasIllustrativeEntries(tx)).toBe(counted.some(({ illustrative }) => illustrative));
  });
}, 60_000);

test('the points that hold are read without the history, with the same result (R14)', () => {
  holdsFor((tx, [entries, figures, view]) => {
    storeEntries(tx, entries);
    storeFigures(tx, figures);
    for (const communeId of communes) {
      const expected = pointsThatHold(listMetricPoints(tx, communeId, view.knownAt), view.on);
      expect(listMetricPointsThatHold(tx, communeId, view)).toEqual(expected);
    }
  });
}, 60_000);

test.for([
  ['as known now', undefined],
  ['as known at a moment', '2023-02-01T00:00:00.000Z'],
] as const)('what holds is found by one look into an index, never by sorting: %s', ([, knownAt]) => {
  const { sqlite, query: tx } = freshDatabase();
  const prepare = sqlite.prepare.bind(sqlite);
  const asked: string[] = [];
  sqlite.prepare = ((sql: string) => {
    asked.push(sql);
    return prepare(sql);
  }) as typeof sqlite.prepare;
  const view = { on: '2023-03-01', knownAt };
  const cell = { communeId: '06901', set: SET, indicator: '14.1' };
  const readers = [
    () => findEntryThatHolds(tx, cell, view),
    () => listEntriesThatHold(tx, cell.communeId, SET, [cell.indicator], view),
    () => [...entriesBackwards(tx, cell, view)],
    () => findMetricFigureThatHolds(tx, cell.communeId, 'population', view),
  ];
  for (const read of readers) {
    asked.length = 0;
    read();
    const [sql = ''] = asked;
    const values = Array.from(sql.matchAll(/\?/g), () => null);
    const plan = prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
    const steps = plan.map(({ detail }) => detail).join('\n');
    expect(steps).toMatch(
      /INDEX (entry_holding|metric_figure_series) \(commune_id=\? AND .* AND effective_on<\?\)/,
    );
    expect(steps).toMatch(/SEARCH act USING COVERING INDEX annulment_of_(entry|figure) \(\w+=\?\)/);
    expect(steps).not.toContain('TEMP B-TREE');
    expect(steps).not.toMatch(/SCAN (entry|metric_figure)/);
  }
});
