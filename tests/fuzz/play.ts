import { playExports } from './exported.ts';
import { playTrespasses } from './meaning/trespasses.ts';
import { type Amount, playOperation } from './rounds.ts';
import { playTexts, type TextFigures } from './text-fields.ts';
import type { World } from './world.ts';
import { playRaw } from './wrong/raw-requests.ts';

export interface Volume extends Amount {
  /** Each field gets one in `everyText` naughty strings; 1 means all. */
  everyText: number;
  /** One in `everyRaw` operations also gets malformed HTTP; 1 means all. */
  everyRaw: number;
}

export const SHORT: Volume = { valid: 2, broken: 7, everyText: 162, everyRaw: 9 };
export const LONG: Volume = { valid: 25, broken: 150, everyText: 1, everyRaw: 1 };

/** Plays every operation, text field and file once, then reads everything again. Returns lines of a summary. */
export async function playRound(world: World, seed: number, volume: Volume, only = /^/): Promise<string[]> {
  const played = world.operations.filter(({ name }) => only.test(name));
  const texts: TextFigures = { fields: 0, sent: 0, taken: 0, readBack: 0 };
  for (const operation of played) await playOperation(world, operation, seed, volume);
  const trespasses = await playTrespasses(world, played);
  for (const [i, operation] of played.entries()) {
    if ((i + seed) % volume.everyRaw === 0) await playRaw(world, operation, 'quantri');
  }
  for (const operation of played) await playTexts(world, operation, seed, volume.everyText, texts);
  const files = await playExports(world);
  for (const operation of played.filter(({ method }) => method === 'GET')) {
    await playOperation(world, operation, seed + 1, { valid: 1, broken: 0 });
  }
  return [
    `text fields: ${texts.fields}; naughty strings sent: ${texts.sent}, taken: ${texts.taken}, read back equal: ${texts.readBack}`,
    `files looked into: ${files}`,
    ...trespasses,
  ];
}
