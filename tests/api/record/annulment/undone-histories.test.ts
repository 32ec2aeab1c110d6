import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { addressOf } from '#shared/contract/operation.ts';
import { insertTestAccount } from '../../../support/accounts/sessions.ts';
import { serviceOn, type TestService } from '../../../support/client.ts';
import { freshDatabase } from '../../../support/database.ts';
import { ASKER } from '../../../support/questions.ts';
import { anyUndoneHistory, type History } from '../../../support/record/histories.ts';
import { recordHistory, undoOne } from '../../../support/record/history-acts.ts';
import { answersTo, countedIn, questionsAboutFigures } from '../../../support/record/undone-answers.ts';

// HISTORIES=2000 is the long form; each test is named by its seed, which can be given as HISTORIES_SEED.
const HISTORIES = Number(process.env['HISTORIES'] ?? 6);
const SEED = Number(process.env['HISTORIES_SEED'] ?? 20240124);
const OF_A_TEST = 25; // services are closed at the end of a test
const SEEDS = Array.from({ length: Math.ceil(HISTORIES / OF_A_TEST) }, (_, round) => SEED + round);

vi.setConfig({ testTimeout: 600_000 });

/** A service with the acts recorded, without the one of number `except`. */
async function serviceAfter(history: History, except?: number): Promise<TestService> {
  const database = freshDatabase();
  insertTestAccount(database.query, { username: ASKER });
  const service = await serviceOn(database);
  await recordHistory(service, history, except);
  return service;
}

test.each(SEEDS)(
  'R15: after the undo of any act, every answer is that of a history without it (seed %i)',
  async (seed) => {
    const numRuns = Math.min(OF_A_TEST, HISTORIES - (seed - SEED) * OF_A_TEST);
    const property = fc.asyncProperty(anyUndoneHistory, async (history) => {
      const undone = await serviceAfter(history);
      await undoOne(undone, history);
      const without = await serviceAfter(history, history.undone);
      const questions = await questionsAboutFigures(undone);
      const [after, expected] = [await answersTo(undone, questions), await answersTo(without, questions)];
      const differing = questions.filter((_, i) => after[i] !== expected[i]);
      expect(differing.map(({ operation, input }) => addressOf(operation, input))).toEqual([]);
      expect((await countedIn(undone)).toSorted()).toEqual((await countedIn(without)).toSorted());
    });
    await fc.assert(property, { seed, numRuns });
  },
);
