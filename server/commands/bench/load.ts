import autocannon from 'autocannon';
import type { Sizes } from './sizes.ts';

const CONNECTIONS = 10;

/** Result of a load test: the medians over its rounds. */
export interface Load {
  requestsPerSecond: number;
  /** 99th percentile of the latency in milliseconds. */
  p99: number;
}

export interface Side {
  url: string;
  headers?: Record<string, string>;
  /** Creates the body of a POST; without it a GET is sent. */
  body?: () => string;
  /** Expected status of every answer; any other makes the measurement invalid. */
  status: number;
}

/** Measures the two sides alternately, so that a machine that slows down affects both, and returns the medians. */
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

/** Measures one side for so many seconds. */
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
      `${url} answered ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors; ${status} was expected`,
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

/** Median of an odd number of figures. */
export function median(figures: number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}
