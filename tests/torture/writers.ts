import { recordEntry } from '#shared/contract/record/entries.ts';
import { recordMetric } from '#shared/contract/record/metrics.ts';
import { listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { nationalSet } from '../support/fixtures.ts';
import type { Ledger } from './ledger.ts';
import { requestOf } from './line.ts';
import { uuidOf } from './random.ts';

/** Where writers write: a server, the books, and what each of them has come to, over all rounds on one folder. */
export interface World {
  address: string;
  ledger: Ledger;
  /** Tells the ids of one folder from those of another. */
  name: string;
  counts: Map<string, number>;
}

/** Writes until the server is gone, or so many acts. */
export type Writer = (world: World, most?: number) => Promise<void>;

// The sample has no figures against this set: each writer has cells of its own, so that nothing is refused as superseded.
export const FREE_SET = 'ntm-2021-2025';
export const FREE_INDICATORS = listIndicators(nationalSet(FREE_SET)).map(({ code }) => code);
const COMMUNES = ['06898', '06901', '06904', '06910', '06913', '06916', '06917', '06919'];

/** The next number of a series. */
export function nextOf({ counts }: World, series: string): number {
  const next = counts.get(series) ?? 0;
  counts.set(series, next + 1);
  return next;
}

/** Corrects one cell again and again, each time in place of the last. */
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

/** A metric's figure of day after day. */
export const writeMetrics: Writer = async (world, most = Number.POSITIVE_INFINITY) => {
  for (let made = 0; made < most; made++) {
    const n = nextOf(world, 'metric');
    const id = uuidOf(world.name, 'metric', n);
    const effectiveOn = addDays('2021-01-01', n % 900) ?? '';
    const request = requestOf('dieuphoi', recordMetric, {
      params: { communeId: COMMUNES[n % COMMUNES.length] ?? '' },
      body: { id, metric: 'population', effectiveOn, value: 4000 + n, note: 'Chi cục Thống kê' },
    });
    if ((await world.ledger.ask(world.address, 'metric', id, request)) === undefined) return;
  }
};
