import { parseArgs } from 'node:util';
import { LONG, playRound, SHORT } from './play.ts';
import { notReached } from './rounds.ts';
import { startWorld } from './world.ts';

// npm run fuzz -- --minutes 30: sends valid and invalid requests of every operation to its own server, round after round, and
// checks the answers against the served document. `--seed N --only "POST /api/reports"` repeats a failure; `--short` is what CI runs.
const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string' },
    only: { type: 'string', default: '' },
    minutes: { type: 'string', default: '10' },
  },
});
const SHORT_SEED = 2024;
const seed = Number(values.seed ?? (values.short ? SHORT_SEED : Math.floor(Math.random() * 1_000_000)));
const minutes = Number(values.minutes);
if (!Number.isInteger(seed) || !(minutes > 0))
  throw new Error('--seed takes a whole number, --minutes a number above 0');

process.stdout.write(`seed: ${seed}\n`);
const end = Date.now() + minutes * 60_000;
let rounds = 0;
let faults = 0;
do {
  const world = await startWorld();
  try {
    const summary = await playRound(
      world,
      seed + rounds,
      values.short ? SHORT : LONG,
      new RegExp(values.only),
    );
    const missing = values.only === '' ? notReached(world) : [];
    faults += world.figures.faults.length + missing.length;
    for (const line of [
      `round ${rounds + 1}, --seed ${seed + rounds}`,
      ...world.figures.lines(),
      ...summary,
      ...missing,
    ]) {
      process.stdout.write(`${line}\n`);
    }
  } finally {
    // Also when the round broke off: a fault may be the cause.
    for (const fault of world.figures.faults) process.stdout.write(`${JSON.stringify(fault)}\n`);
    await world.close();
  }
  rounds += 1;
} while (!values.short && Date.now() < end);
process.exitCode = faults === 0 ? 0 : 1;
