import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Row } from './report.ts';

const MEASURE = fileURLToPath(new URL('../../../tests/support/typing/measure.ts', import.meta.url));

const LIMITS = { 'painted after a key': 50, 'acknowledged after Enter': 150 };

/** Typing in the grid, parsed from the output of `npm run bench:typing`. */
export async function benchGrid(): Promise<Row[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [MEASURE]);
  return Object.entries(LIMITS).map(([what, limit]) => {
    const [, times, median, most, worst] =
      new RegExp(`${what}: (\\d+) times, median (\\d+) ms, 95 % (\\d+) ms, worst (\\d+) ms`).exec(stdout) ??
      [];
    if (most === undefined) throw new Error(`"${what}" is missing in the output: ${stdout}`);
    return {
      what: `A figure in the grid of 75 × 8 cells, ${what}`,
      ours: `95 % within ${most} ms (median ${median}, worst ${worst}, of ${times})`,
      against: '–',
      ratio: '–',
      limit: `≤ ${limit} ms`,
      isMet: Number(most) <= limit,
    };
  });
}
