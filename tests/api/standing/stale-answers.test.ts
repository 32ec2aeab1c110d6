import { expect, test, vi } from 'vitest';
import { reaches, type Written } from '#shared/contract/fact.ts';
import { addressOf } from '#shared/contract/operation.ts';
import type { Invalidations } from '../../../server/live/invalidations.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { type OperationName, readContract } from '../../support/contract.ts';
import { ask, listQuestions, type Question } from '../../support/questions.ts';
import { fullWorld, WRITTEN_CASES } from '../../support/written-cases.ts';

// Files are read in threads, which take seconds to start where other tests keep the machine busy.
vi.setConfig({ testTimeout: 60_000 });

/** What a question asks, as a failing test names it. */
const named = ({ operation, input, actor }: Question) => `${addressOf(operation, input)} as ${actor?.id}`;

async function answersOf(service: TestService, questions: readonly Question[]): Promise<string[]> {
  const answers: string[] = [];
  for (const question of questions) answers.push(await ask(service, question));
  return answers;
}

/** Whether the browser that wrote, and every other, learns from this that its answer is no longer current. */
function isTold(invalidations: Invalidations, { operation, input, actor }: Question, written: Written) {
  const { readsFrom } = operation;
  if (!reaches(written, { readsFrom, communeId: input.params?.['communeId'] })) return false;
  if (actor === undefined) return true; // whoever is signed out follows nothing
  const address = addressOf(operation, input);
  // A session's own account learns of it when it is dropped (changes.test.ts): here everyone is taken for the owner.
  return invalidations
    .addressesFor(actor, { ...written, by: actor.id })
    .some((stale) => address === stale || address.startsWith(`${stale}/`) || address.startsWith(`${stale}?`));
}

// Nothing can be asked that shows that these were called.
const UNSEEN: OperationName[] = ['previewTargetDecisions', 'startTwoFactor'];

// Answers kept in memory are compared with what a service makes that has kept nothing; it has no file of the other's.
const isKnownElsewhere = ({ operation }: Question) =>
  operation.file === undefined && !/^\/api\/(backups|imports|uploads)\b/.test(operation.path);

test('every operation is asked before and after every other that may write; without a write no answer differs', async () => {
  const { service, known } = await fullWorld();
  const questions = await listQuestions(service, known);
  const asked = questions.map(({ operation }) => operation);
  const called = new Set<string>(WRITTEN_CASES.map(({ operation }) => operation));
  const missing = [...(await readContract())].filter(
    ([name, operation]) => !(operation.method === 'GET' ? asked.includes(operation) : called.has(name)),
  );
  expect(missing.map(([name]) => name)).toEqual(['followChanges']); // its answer is these events
  const first = await answersOf(service, questions);
  expect(await answersOf(service, questions)).toEqual(first);
  const refused = questions.filter(
    ({ actor }, i) => actor !== undefined && !/^(200 |404 .*unknown-file$)/.test(first[i] ?? ''),
  );
  expect(refused.map(named)).toEqual([]);
});

test.each(WRITTEN_CASES)(
  'after $operation ($what) no answer is stale that nobody was told of',
  async (written) => {
    const world = await (written.world ?? fullWorld)();
    const { service, known } = world;
    const { invalidations } = service.app;
    const questions = await listQuestions(service, known);
    const before = await answersOf(service, questions);
    const published: Written[] = [];
    invalidations.follow((one) => published.push(one));

    await written.act(world);

    const after = await answersOf(service, questions);
    const changed = questions.filter((_, i) => before[i] !== after[i]);
    const untold = changed.filter(
      (question) => !published.some((one) => isTold(invalidations, question, one)),
    );
    expect(untold.map(named)).toEqual([]);
    const again = questions.filter(isKnownElsewhere);
    const fresh = await answersOf(await serviceOn(service.database), again);
    const outdated = again.filter((question, i) => after[questions.indexOf(question)] !== fresh[i]);
    expect(outdated.map(named)).toEqual([]);
    expect(changed.length > 0).toBe(!UNSEEN.includes(written.operation));
  },
);
