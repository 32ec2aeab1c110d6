import autocannon from 'autocannon';
import type { Sizes } from './sizes.ts';

const CONNECTIONS = 10;

/** What a load showed: the median over its rounds. */
export interface Load {
  requestsPerSecond: number;
  /** Milliseconds under which 99 % of the answers came. */
  p99: number;
}

/** One side of a comparison. */
export interface Side {
  url: string;
  headers?: Record<string, string>;
  /** Makes the body of a POST; a GET when absent. */
  body?: () => string;
  /** What every answer must be, or the measurement is void. */
  status: number;
}

/** The two sides in turn, round after round, so that a machine that slows down slows both; the medians of each. */
export async function compare(
  ours: Side,
  bare: Side,
  { rounds: count, secondsOfLoad }: Pick<Sizes, 'rounds' | 'secondsOfLoad'>,
): Promise<{ ours: Load; bare: Load }> {
  const rounds: { ours: Load[]; bare: Load[] } = { ours: [], bare: [] };
  for (let round = 0; round < count; round++) {
    rounds.bare.push(await load(bare, secondsOfLoad));
    rounds.ours.push(await load(ours, secondsOfLoad));
  }
  return { ours: medianLoad(rounds.ours), bare: medianLoad(rounds.bare) };
}

/** One side alone, for so many seconds. */
export async function load({ url, headers = {}, body, status }: Side, seconds: number): Promise<Load> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    headers: body ? { ...headers, 'content-type': 'application/json' } : headers,
    ...(body && {
      requests: [{ method: 'POST', setupRequest: (request) => ({ ...request, body: body() }) }],
    }),
  });
  const answered = Object.entries(result.statusCodeStats ?? {});
  if (result.errors > 0 || answered.some(([code]) => Number(code) !== status)) {
    throw new Error(
      `${url} answered ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors; ${status} was meant`,
    );
  }
  return { requestsPerSecond: result.requests.average, p99: result.latency.p99 };
}

function medianLoad(loads: Load[]): Load {
  return {
    requestsPerSecond: median(loads.map((one) => one.requestsPerSecond)),
    p99: median(loads.map((one) => one.p99)),
  };
}

/** The middle of an odd number of figures. */
export function median(figures: number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}
