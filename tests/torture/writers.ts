import { recordAnnulment } from '#shared/contract/record/annulments.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { recordMetric } from '#shared/contract/record/metrics.ts';
import { listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { nationalSet } from '../support/fixtures.ts';
import type { Ledger } from './ledger.ts';
import { uuidOf } from './random.ts';
import { requestOf } from './request.ts';

/** A server, the ledger, and the counters of all writers over the rounds on one folder. */
export interface World {
  address: string;
  ledger: Ledger;
  /** Part of all ids, so that two folders never share one. */
  name: string;
  counts: Map<string, number>;
}

/** Writes until the server is gone, or `most` acts. */
export type Writer = (world: World, most?: number) => Promise<void>;

// The sample has no figures of this set, and each writer has its own cells, so that no entry is refused as superseded.
export const FREE_SET = 'ntm-2021-2025';
export const FREE_INDICATORS = listIndicators(nationalSet(FREE_SET)).map(({ code }) => code);
const COMMUNES = ['06898', '06901', '06904', '06910', '06913', '06916', '06917', '06919'];

export function nextOf({ counts }: World, series: string): number {
  const next = counts.get(series) ?? 0;
  counts.set(series, next + 1);
  return next;
}

/** Corrects one cell repeatedly; each entry replaces the one before. */
export const writeEntries =
  (worker: number): Writer =>
  async (world, most = Number.POSITIVE_INFINITY) => {
    const communeId = COMMUNES[worker % COMMUNES.length] ?? '';
    const indicator = FREE_INDICATORS[worker] ?? '';
    for (let made = 0; made < most; made++) {
      const n = nextOf(world, `entry ${worker}`);
      const id = uuidOf(world.name, 'entry', worker, n);
      const request = requestOf('dieuphoi', recordEntry, {
        params: { communeId },
        body: {
          id,
          set: FREE_SET,
          indicator,
          effectiveOn: '2024-01-24',
          value: null,
          judgement: n % 2 === 0 ? 'met' : 'not-met',
          reason: `lần ghi thứ ${n}`,
          note: `${'Đã kiểm tra tại thôn, bản. '.repeat(n % 40)}${id}`.trim(),
          replaces: n === 0 ? null : uuidOf(world.name, 'entry', worker, n - 1),
        },
      });
      if ((await world.ledger.ask(world.address, 'entry', id, request)) === undefined) return;
    }
  };

// Days (900) and communes (8) repeat together after so many figures.
const CELLS_OF_METRIC = 1800;

/** Records a metric for one day after another. */
export const writeMetrics: Writer = async (world, most = Number.POSITIVE_INFINITY) => {
  for (let made = 0; made < most; made++) {
    const n = nextOf(world, 'metric');
    const id = uuidOf(world.name, 'metric', n);
    // Each figure of a cell replaces the one before, 1,800 figures ago; the sample has none of these days.
    const effectiveOn = addDays('2018-01-01', n % 900) ?? '';
    const replaces = n < CELLS_OF_METRIC ? null : uuidOf(world.name, 'metric', n - CELLS_OF_METRIC);
    const request = requestOf('dieuphoi', recordMetric, {
      params: { communeId: COMMUNES[n % COMMUNES.length] ?? '' },
      body: { id, metric: 'population', effectiveOn, value: 4000 + n, note: 'Chi cục Thống kê', replaces },
    });
    if ((await world.ledger.ask(world.address, 'metric', id, request)) === undefined) return;
  }
};

// Used by no other writer, because the others replace entries that must not be annulled.
const ANNULLED_INDICATOR = 20;

/** Records an entry, annuls it as a mistake, and reinstates every second one before the next. */
export const writeAnnulments: Writer = async (world, most = Number.POSITIVE_INFINITY) => {
  const indicator = FREE_INDICATORS[ANNULLED_INDICATOR] ?? '';
  for (let made = 0; made < most; made++) {
    const n = nextOf(world, 'annulled entry');
    const id = uuidOf(world.name, 'annulled entry', n);
    const stated = { value: null, judgement: 'met', reason: `lần ghi thứ ${n}` } as const;
    // Each on the day before the last, so that none of those before holds there.
    const effectiveOn = addDays('2021-12-31', -n) ?? '';
    const recording = requestOf('dieuphoi', recordEntry, {
      params: { communeId: '06901' },
      body: { id, set: FREE_SET, indicator, effectiveOn, replaces: null, ...stated },
    });
    if ((await world.ledger.ask(world.address, 'entry', id, recording)) === undefined) return;
    const kinds = n % 2 === 0 ? (['annul', 'reinstate'] as const) : (['annul'] as const);
    for (const kind of kinds) {
      const act = uuidOf(world.name, kind, n);
      const body = { id: act, kind, entries: [id], reason: `nhầm lần ${n}` };
      const request = requestOf('dieuphoi', recordAnnulment, { body });
      if ((await world.ledger.ask(world.address, 'annulment', act, request)) === undefined) return;
    }
  }
};
