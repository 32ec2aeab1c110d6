import { parseArgs } from 'node:util';
import { LONG, PARTS, SHORT } from './parts.ts';
import { randomFrom } from './random.ts';

// npm run torture [-- --short] [--part kill …] [--rounds 500] [--seed 7]: what the record must survive (docs/decisions/0023).
const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    part: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const names = Object.keys(PARTS) as (keyof typeof PARTS)[];
const unknown = values.part?.filter((name) => !names.some((known) => known === name)) ?? [];
if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}: there are ${names.join(', ')}`);
const size = {
  ...(values.short ? SHORT : LONG),
  ...(values.rounds && { killRounds: Number(values.rounds) }),
};
const seed = Number(values.seed);
if (!Number.isInteger(seed) || !Number.isInteger(size.killRounds))
  throw new Error('--seed and --rounds take whole numbers');

const SHOWN = 20;
const say = (text: string) => process.stdout.write(`${text}\n`);
say(`seed ${seed}`);
for (const name of names.filter((one) => values.part?.includes(one) ?? true)) {
  const begun = performance.now();
  const { figures, skipped, faults } = await PARTS[name](size, randomFrom(seed));
  for (const line of figures) say(`${name}: ${line}`);
  for (const line of skipped) say(`${name}: SKIPPED: ${line}`);
  for (const line of faults.slice(0, SHOWN)) say(`${name}: FAULT: ${line.slice(0, 600)}`);
  say(`${name}: ${faults.length} faults, ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  if (faults.length > 0) process.exitCode = 1;
}
