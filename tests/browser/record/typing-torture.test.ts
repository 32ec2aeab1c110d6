import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from '../../support/typing/office.ts';
import { BLOWS, playRound } from '../../support/typing/rounds.ts';

// The short form of npm run torture:typing.
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

test.each(BLOWS)(
  'when the %s is struck in the middle of fast typing nothing is lost and nothing recorded twice',
  async (blow) => {
    for (const turn of [3, 7]) {
      const { typed, visible, recorded, twice } = await playRound(office, blow, turn);
      expect({ visible, recorded, twice }).toEqual({ visible: typed, recorded: typed, twice: 0 });
    }
  },
);
