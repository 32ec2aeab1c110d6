import fc from 'fast-check';
import { CALLERS, type FuzzCaller } from './callers.ts';
import type { FuzzOperation } from './document.ts';
import { type FuzzAnswer, type FuzzInput, requestOf } from './requests.ts';
import { NEVER_REFUSE, NEVER_SUCCEED, STORIES } from './stories/stories.ts';
import { inputsOf } from './values/inputs.ts';
import type { World } from './world.ts';
import { wrongRequests } from './wrong/wrong-requests.ts';

/** Number of valid requests per operation, and the largest number of each kind of invalid ones. */
export interface Amount {
  valid: number;
  broken: number;
}

/** Sends valid and invalid requests of one operation, as every caller; the results are in `world.figures`. */
export async function playOperation(
  world: World,
  operation: FuzzOperation,
  seed: number,
  amount: Amount,
): Promise<void> {
  const inputs = fc.sample(inputsOf(world, operation), { seed, numRuns: CALLERS.length + amount.valid });
  const admitted: FuzzCaller[] = [];
  let model = inputs[0] ?? { params: {}, query: {} };
  for (const [i, input] of inputs.entries()) {
    const caller = CALLERS[i] ?? admitted[i % Math.max(1, admitted.length)] ?? null;
    const answer = await world.send(requestOf(operation, input, 'valid'), caller);
    if (answer === undefined) continue;
    if (i < CALLERS.length && answer.status !== 401 && answer.status !== 403) admitted.push(caller);
    if (answer.status >= 300) continue;
    model = input;
    learn(world, operation, answer);
  }
  model = { ...model, ...(await playStory(world, operation)) };
  const callers = admitted.length > 0 ? admitted : CALLERS;
  world.admitted.set(operation.name, callers);
  const wrong = wrongRequests(world, operation, model, seed + numberOf(operation), amount.broken);
  for (const [i, request] of wrong.entries()) await world.send(request, callers[i % callers.length] ?? null);
}

// Shifts the seed per operation, so that even a short run sends every kind of invalid request somewhere.
function numberOf({ name }: FuzzOperation): number {
  return [...name].reduce((sum, sign) => sum + sign.charCodeAt(0), 0);
}

// Returns the input of the story, from which invalid requests are made next.
async function playStory(world: World, operation: FuzzOperation): Promise<Partial<FuzzInput>> {
  const story = STORIES[operation.name];
  if (story === undefined) return {};
  const { caller, input, cookie } = await story(world);
  world.settle();
  const request = requestOf(operation, { params: {}, query: {}, ...input }, 'story');
  const answer = await world.send(request, caller, cookie);
  if (answer === undefined || answer.status >= 300) {
    world.figures.fault(
      request,
      caller,
      `its story ended with ${answer?.status} ${answer?.body.toString('utf8')}`,
    );
  }
  return input;
}

function learn(world: World, { path }: FuzzOperation, { headers, body }: FuzzAnswer): void {
  if (!headers['content-type']?.startsWith('application/json')) return;
  const paths = world.operations.map((one) => one.path);
  world.known.learn(path, paths, JSON.parse(body.toString('utf8')));
}

/** Operations that never succeeded or never refused, although they should; one line for each. */
export function notReached({ operations, figures }: World): string[] {
  const missing = (statusClass: 2 | 4, explained: Record<string, string>) =>
    operations
      .filter(({ name }) => !figures.wasReached(name, statusClass) && explained[name] === undefined)
      .map(({ name }) => `${name} was never answered with ${statusClass}xx`);
  return [...missing(2, NEVER_SUCCEED), ...missing(4, NEVER_REFUSE)];
}
