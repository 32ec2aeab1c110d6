import fc from 'fast-check';
import { CALLERS, type FuzzCaller } from './callers.ts';
import type { FuzzOperation } from './document.ts';
import { type FuzzAnswer, type FuzzInput, requestOf } from './requests.ts';
import { NEVER_REFUSE, NEVER_SUCCEED, STORIES } from './stories/stories.ts';
import { inputsOf } from './values/inputs.ts';
import type { World } from './world.ts';
import { wrongRequests } from './wrong/wrong-requests.ts';

/** How much of it: how many valid requests of each operation, and at most how many of each kind of wrong ones. */
export interface Amount {
  valid: number;
  broken: number;
}

/** Asks one operation in every way, as everyone; what comes of it is in the world's figures. */
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
  model = { ...model, ...(await tellStory(world, operation)) };
  const callers = admitted.length > 0 ? admitted : CALLERS;
  world.admitted.set(operation.name, callers);
  const wrong = wrongRequests(world, operation, model, seed + numberOf(operation), amount.broken);
  for (const [i, request] of wrong.entries()) await world.send(request, callers[i % callers.length] ?? null);
}

// Others are left out for each operation: where few of them are sent, all are sent somewhere.
function numberOf({ name }: FuzzOperation): number {
  return [...name].reduce((sum, sign) => sum + sign.charCodeAt(0), 0);
}

// The story's own input, to be broken next.
async function tellStory(world: World, operation: FuzzOperation): Promise<Partial<FuzzInput>> {
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
      `the story of it ends with ${answer?.status} ${answer?.body.toString('utf8')}`,
    );
  }
  return input;
}

function learn(world: World, { path }: FuzzOperation, { headers, body }: FuzzAnswer): void {
  if (!headers['content-type']?.startsWith('application/json')) return;
  const paths = world.operations.map((one) => one.path);
  world.known.learn(path, paths, JSON.parse(body.toString('utf8')));
}

/** What no request has come to, of what every operation must be seen to do: succeed and refuse. */
export function notReached({ operations, figures }: World): string[] {
  const missing = (statusClass: 2 | 4, explained: Record<string, string>) =>
    operations
      .filter(({ name }) => !figures.wasReached(name, statusClass) && explained[name] === undefined)
      .map(({ name }) => `${name} was never answered with ${statusClass}xx`);
  return [...missing(2, NEVER_SUCCEED), ...missing(4, NEVER_REFUSE)];
}
