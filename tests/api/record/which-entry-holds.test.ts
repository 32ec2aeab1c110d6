import { expect, test } from 'vitest';
import type { Entry } from '#shared/domain/record/entry.ts';
import {
  END_OF_TIME,
  entriesByDay,
  entriesThatHold,
  isSeen,
  latestBy,
} from '#shared/domain/record/holding.ts';
import { METRIC_IDS, pointsThatHold } from '#shared/domain/record/metric.ts';
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
  listHistory,
} from '../../../server/features/record/entries/repository.ts';
import {
  listMetricPoints,
  listMetricPointsThatHold,
} from '../../../server/features/record/metrics/metric-points.ts';
import {
  findMetricFigureThatHolds,
  listMetricFigures,
} from '../../../server/features/record/metrics/repository.ts';
import { freshDatabase } from '../../support/database.ts';
import { SET } from '../../support/record/entries.ts';
import {
  allFigures,
  communes,
  holdsFor,
  linksIn,
  plain,
  storeEntries,
  storeFigures,
} from '../../support/record/stated-cells.ts';

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
