import { expect, test } from 'vitest';
import { PARTS, SHORT } from '../torture/parts.ts';
import { randomFrom } from '../torture/random.ts';

// The short form of npm run torture: every part once, with a fixed seed. Only faults fail it, never the time it takes.
const SEED = 6;

test.for(Object.keys(PARTS) as (keyof typeof PARTS)[])('%s', async (name) => {
  const { figures, skipped, faults } = await PARTS[name](SHORT, randomFrom(SEED));
  for (const line of [...figures, ...skipped.map((why) => `SKIPPED: ${why}`)])
    process.stdout.write(`${name}: ${line}\n`);
  expect(faults).toEqual([]);
  expect(figures.length + skipped.length).toBeGreaterThan(0);
});
