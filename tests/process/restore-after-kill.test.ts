import { expect, test, vi } from 'vitest';
import { randomFrom } from '../torture/random.ts';
import { restoreRounds } from '../torture/restoring/restore-rounds.ts';

// Rounds of killed servers and restores, on a machine that is busy with other tests; npm run torture runs ten of each.
vi.setConfig({ testTimeout: 1_200_000 });

const ROUNDS = 2;

test.each(['young', 'old'] as const)(
  'kill -9, restore, back to what was set aside: nothing acknowledged is lost, with a record that is %s',
  async (age) => {
    const { faults, rounds, acknowledged, inLogOnly } = await restoreRounds(ROUNDS, age, randomFrom(6));
    expect(faults).toEqual([]);
    expect([rounds, inLogOnly > 0]).toEqual([ROUNDS, true]);
    // Nothing of a young record is in the file itself, so that a copy without the log would lose everything.
    if (age === 'young') expect(inLogOnly).toBe(acknowledged);
  },
);
