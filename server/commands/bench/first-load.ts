import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Row } from './report.ts';

const WEIGHTS = fileURLToPath(new URL('../../../dist/weights.json', import.meta.url));

interface Weight {
  name: string;
  weight: number;
  bar: number;
}

/** What the first load weighs, as the build of the client weighed it. */
export async function benchFirstLoad(): Promise<Row[]> {
  if (!existsSync(WEIGHTS)) throw new Error('the client is not built: npm run build');
  const weights = JSON.parse(readFileSync(WEIGHTS, 'utf8')) as Weight[];
  return weights.map(({ name, weight, bar }) => ({
    what: `${name}, compressed`,
    ours: `${weight.toFixed(1)} kB`,
    against: '–',
    ratio: '–',
    bar: `≤ ${bar} kB`,
    isMet: weight <= bar,
  }));
}
