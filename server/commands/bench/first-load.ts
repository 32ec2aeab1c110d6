import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Row } from './report.ts';

const WEIGHTS = fileURLToPath(new URL('../../../dist/weights.json', import.meta.url));

interface Weight {
  name: string;
  weight: number;
  limit: number;
}

/** Size of the first load, measured by the build of the client. */
export async function benchFirstLoad(): Promise<Row[]> {
  if (!existsSync(WEIGHTS)) throw new Error('the client is not built; run npm run build');
  const weights = JSON.parse(readFileSync(WEIGHTS, 'utf8')) as Weight[];
  const rows: Row[] = weights.map(({ name, weight, limit }) => ({
    what: `${name}, compressed`,
    ours: `${weight.toFixed(1)} kB`,
    against: '–',
    ratio: '–',
    limit: `≤ ${limit} kB`,
    isMet: weight <= limit,
  }));
  return [...rows, LIGHTHOUSE];
}

// Lighthouse is a separate program with its own browser, and not part of this one.
const LIGHTHOUSE: Row = {
  what: 'Lighthouse, mobile, the board: performance, accessibility, best practices; LCP, TBT, CLS',
  ours: '64–69 (84 by processor time), 100, 100; 3.2–3.5 s, 345 ms, 0.011: not measured by this command but last by hand, [decision 15](decisions/0015-few-files-and-early-questions.md)',
  against: '–',
  ratio: '–',
  limit: '≥ 95, 100, 100; ≤ 2.0 s, ≤ 100 ms, ≤ 0.02',
  isMet: false,
};
