import { afterAll, beforeAll, expect, test } from 'vitest';
import { FAILURES, runRound } from '../../support/typing/run-round.ts';
import { openTypingSetup, type TypingSetup } from '../../support/typing/typing-setup.ts';

// Short form of `npm run torture:typing`.
let setup: TypingSetup;
beforeAll(async () => {
  setup = await openTypingSetup();
});
afterAll(() => setup?.close());

test.each(FAILURES)(
  'when the %s fails during fast typing, no value is lost and none is recorded twice',
  async (failure) => {
    for (const turn of [3, 7]) {
      const { typed, visible, recorded, duplicated } = await runRound(setup, failure, turn);
      expect({ visible, recorded, duplicated }).toEqual({ visible: typed, recorded: typed, duplicated: 0 });
    }
  },
);
