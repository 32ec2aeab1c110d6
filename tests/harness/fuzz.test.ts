import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { playRound, SHORT } from '../fuzz/play.ts';
import { notReached } from '../fuzz/rounds.ts';
import { startWorld, type World } from '../fuzz/world.ts';

// The short form of npm run fuzz: the same few thousand requests every time.
const SEED = 2024;
vi.setConfig({ testTimeout: 1_200_000, hookTimeout: 120_000 });

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

test('every answer is valid by the document, and a refused request changes nothing', async () => {
  const summary = await playRound(world, SEED, SHORT);
  process.stdout.write(`${[`seed: ${SEED}`, ...world.figures.lines(), ...summary].join('\n')}\n`);
  expect(world.figures.faults).toEqual([]);
  expect(notReached(world)).toEqual([]);
});
