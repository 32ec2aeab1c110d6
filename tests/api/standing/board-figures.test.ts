import { describe, expect, test } from 'vitest';
import { readChanges } from '#shared/contract/standing/changes.ts';
import { listIndicators } from '#shared/contract/standing/indicators.ts';
import { readBoard, readProgress } from '#shared/contract/standing/standings.ts';
import { serviceOn } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { readCsv } from '../../support/files/exports.ts';
import { SET } from '../../support/record/entries.ts';
import { type Recounted, recount, setFile } from '../../support/record/recount.ts';

const VIEWS = [
  { on: '2022-03-01' },
  { on: '2022-06-30' },
  { on: '2022-12-31' },
  { on: '2023-03-15' },
  { on: '2023-06-30' },
  { on: '2023-12-31' },
  { on: '2023-12-31', knownAt: '2024-01-09T16:59:59.999Z' },
  { on: '2024-01-24' },
  { on: '2024-03-31' },
  { on: '2024-06-30' },
];

const set = setFile(SET);
const COUNTED = ['met', 'met-low', 'not-applicable'];
const MISSED = ['not-met', 'nearly-met'];

/** A commune's board row, computed from the recounted verdicts. */
function totals(verdicts: Map<string, Recounted>) {
  const all = [...verdicts.values()];
  const count = (test: (verdict: Recounted) => boolean) => all.filter(test).length;
  const criteria = set.criteria.map(({ number, indicators }) => {
    const statuses = indicators.map(({ code }) => verdicts.get(code)?.status ?? '');
    const met = statuses.filter((status) => COUNTED.includes(status)).length;
    const isMissed = statuses.some((status) => MISSED.includes(status));
    const status = met === indicators.length ? 'met' : isMissed ? 'not-met' : 'not-assessed';
    return { number, status, met, total: indicators.length };
  });
  const days = all.flatMap(({ row }) => row?.['effectiveOn'] ?? []).sort();
  const moments = all.flatMap(({ row }) => row?.['recordedAt'] ?? []).sort();
  return {
    hasEntries: days.length > 0,
    criteriaMet: criteria.filter(({ status }) => status === 'met').length,
    criteriaTotal: set.criteria.length,
    indicatorsMet: count(({ status }) => COUNTED.includes(status)),
    indicatorsTotal: all.length,
    low: count(({ status }) => status === 'met-low'),
    notMet: count(({ status }) => MISSED.includes(status)),
    notAssessed: count(({ status }) => status === 'not-assessed'),
    unchecked: count(({ isUnchecked }) => isUnchecked),
    lastEffectiveOn: days.at(-1) ?? null,
    lastRecordedAt: moments.at(-1) ?? null,
    criteria,
  };
}

async function districtOn(service: Awaited<ReturnType<typeof serviceOn>>, view: (typeof VIEWS)[number]) {
  const { rows } = await readCsv(service, 'entries', { on: '2199-12-31' });
  const board = await service.call(readBoard, { query: { set: SET, ...view } });
  const verdicts = new Map(
    board.communes.map(({ communeId: commune }) => {
      return [commune, recount(set, rows, { commune, region: 'DBSH', ...view })];
    }),
  );
  return { board, verdicts };
}

describe.for(VIEWS)('the figures on $on, known at $knownAt, counted once more from entries.csv,', (view) => {
  test('are those of the board', async () => {
    const { board, verdicts } = await districtOn(await serviceOn(freshDatabase('sample')), view);
    expect(board.communes).toHaveLength(8);
    for (const row of board.communes) {
      expect(row).toMatchObject(totals(verdicts.get(row.communeId) ?? new Map()));
    }
    const known = [...verdicts.values()].map(totals).filter(({ hasEntries }) => hasEntries);
    const sum = known.reduce((total, { criteriaMet }) => total + criteriaMet, 0);
    const mean = known.length === 0 ? null : Math.round((10 * sum) / known.length) / 10;
    expect(board.meanCriteriaMet).toBe(mean);
    const groups = [
      [19, 19],
      [15, 18],
      [10, 14],
      [5, 9],
      [0, 4],
    ].map(
      ([from = 0, to = 0]) => known.filter((one) => one.criteriaMet >= from && one.criteriaMet <= to).length,
    );
    expect(board.groups.map(({ communes }) => communes.length)).toEqual(groups);
    const missing = (code: string, statuses: string[]) =>
      [...verdicts].flatMap(([id, one]) => (statuses.includes(one.get(code)?.status ?? '') ? id : [])).sort();
    for (const { code, notMet, notAssessed } of board.gaps) {
      expect([code, [...notMet].sort()]).toEqual([code, missing(code, MISSED)]);
      expect([code, [...notAssessed].sort()]).toEqual([code, missing(code, ['not-assessed'])]);
    }
  });

  test('are those of the lists behind the board, of progress and of the changes since the review', async () => {
    const service = await serviceOn(freshDatabase('sample'));
    const { board, verdicts } = await districtOn(service, view);
    const query = { set: SET, ...view };
    for (const [state, key] of [
      ['not-met', 'notMet'],
      ['low', 'low'],
      ['not-assessed', 'notAssessed'],
      ['unchecked', 'unchecked'],
    ] as const) {
      const { indicators } = await service.call(listIndicators, { query: { ...query, state } });
      for (const { communeId } of board.communes) {
        const listed = indicators.filter((one) => one.communeId === communeId).length;
        expect(listed).toBe(totals(verdicts.get(communeId) ?? new Map())[key]);
      }
    }
    const { on: to, knownAt } = view;
    const progress = await service.call(readProgress, { query: { set: SET, to, knownAt } });
    for (const { communeId, points } of progress.communes) {
      const { hasEntries, criteriaMet, indicatorsMet } = totals(verdicts.get(communeId) ?? new Map());
      const last = points.at(-1) ?? { on: to, criteriaMet: null, indicatorsMet: null };
      const shown = hasEntries ? { criteriaMet, indicatorsMet } : { criteriaMet: null, indicatorsMet: null };
      expect(last).toEqual({ on: to, ...shown });
    }
    const { verdicts: first } = await districtOn(service, { on: '2022-06-30', ...(knownAt && { knownAt }) });
    if (to < '2022-06-30') return;
    const changes = await service.call(readChanges, {
      query: { set: SET, from: '2022-06-30', to, knownAt },
    });
    for (const { communeId, indicators } of changes.communes) {
      const [was, is] = [first.get(communeId), verdicts.get(communeId)];
      const isMet = (one: typeof was, code: string) => COUNTED.includes(one?.get(code)?.status ?? '');
      const codes = [...(is?.keys() ?? [])];
      const listed = (kind: string) => indicators.filter((one) => one.kind === kind).map(({ code }) => code);
      expect(listed('gained')).toEqual(codes.filter((code) => !isMet(was, code) && isMet(is, code)));
      expect(listed('lost')).toEqual(codes.filter((code) => isMet(was, code) && !isMet(is, code)));
    }
  });
});
