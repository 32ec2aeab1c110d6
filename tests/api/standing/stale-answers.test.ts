import { expect, test, vi } from 'vitest';
import { reaches, type Written } from '#shared/contract/fact.ts';
import { addressOf } from '#shared/contract/operation.ts';
import type { Invalidations } from '../../../server/live/invalidations.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { type OperationName, readContract } from '../../support/contract.ts';
import { ask, listQuestions, type Question } from '../../support/questions.ts';
import { fullWorld, WRITTEN_CASES } from '../../support/written-cases.ts';

// Files are read in worker threads, which take seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Name of a question in messages of failing tests. */
const named = ({ operation, input, actor }: Question) => `${addressOf(operation, input)} as ${actor?.id}`;

async function answersOf(service: TestService, questions: readonly Question[]): Promise<string[]> {
  const answers: string[] = [];
  for (const question of questions) answers.push(await ask(service, question));
  return answers;
}

/** Whether the write informs the browser of `actor` that its answer is stale. */
function isAnnounced(invalidations: Invalidations, { operation, input, actor }: Question, written: Written) {
  const { readsFrom } = operation;
  if (!reaches(written, { readsFrom, communeId: input.params?.['communeId'] })) return false;
  if (actor === undefined) return true; // a signed-out browser follows nothing
  const address = addressOf(operation, input);
  // The owner of a dropped session hears of it separately (live-announcements.test.ts), so `by` is the actor here.
  return invalidations
    .addressesFor(actor, { ...written, by: actor.id })
    .some((stale) => address === stale || address.startsWith(`${stale}/`) || address.startsWith(`${stale}?`));
}

// Operations without an effect on any answer.
const UNSEEN: OperationName[] = ['previewTargetDecisions', 'startTwoFactor'];

// Cached answers are compared with those of a second service without a cache, which does not have the files of the first.
const isKnownElsewhere = ({ operation }: Question) =>
  operation.file === undefined && !/^\/api\/(backups|imports|uploads)\b/.test(operation.path);

test('the questions cover every reading operation, the cases every writing one; without a write no answer differs', async () => {
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

test.each(WRITTEN_CASES)('after $operation ($what) every stale answer was announced', async (written) => {
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
  const unannounced = changed.filter(
    (question) => !published.some((one) => isAnnounced(invalidations, question, one)),
  );
  expect(unannounced.map(named)).toEqual([]);
  const again = questions.filter(isKnownElsewhere);
  const fresh = await answersOf(await serviceOn(service.database), again);
  const outdated = again.filter((question, i) => after[questions.indexOf(question)] !== fresh[i]);
  expect(outdated.map(named)).toEqual([]);
  expect(changed.length > 0).toBe(!UNSEEN.includes(written.operation));
});
