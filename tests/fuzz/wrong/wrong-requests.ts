import type { FuzzOperation } from '../document.ts';
import { type FuzzInput, type FuzzRequest, requestOf } from '../requests.ts';
import { breakagesOf, hostileIn } from '../values/breakages.ts';
import { HOSTILE_BODIES } from '../values/hostile-values.ts';
import type { World } from '../world.ts';
import { brokenForms } from './wrong-forms.ts';
import { brokenParameters } from './wrong-parameters.ts';

/** Requests of an operation with one fault each, in the body, the address, or the method and headers. */
export function wrongRequests(
  world: World,
  operation: FuzzOperation,
  model: FuzzInput,
  seed: number,
  most: number,
): FuzzRequest[] {
  return [
    ...thinned(brokenBodies(world, operation, model, seed), seed, most),
    ...thinned(brokenParameters(world, operation, model, seed), seed, most),
    ...thinned(brokenForms(operation, model), seed, most),
  ];
}

/** At most `most` of the requests; another seed selects others. */
function thinned(requests: FuzzRequest[], seed: number, most: number): FuzzRequest[] {
  if (requests.length <= most) return requests;
  const step = requests.length / most;
  return Array.from(
    { length: most },
    (_, i) => requests[(Math.floor(i * step) + seed) % requests.length],
  ).filter((request) => request !== undefined);
}

function brokenBodies(world: World, operation: FuzzOperation, model: FuzzInput, seed: number): FuzzRequest[] {
  const { body } = operation;
  if (body === undefined || body.type !== 'application/json') return [];
  const broken = breakagesOf(world.document, body.schema, model.body).map(({ what, value }) => ({
    ...requestOf(operation, { ...model, body: value }, what),
    mustBeRefused: !world.answers.admits(operation, JSON.parse(JSON.stringify(value))),
  }));
  const hostile = hostileIn(model.body, seed).map(({ what, value }) =>
    requestOf(operation, { ...model, body: value }, what),
  );
  const raw = HOSTILE_BODIES.map((payload) => ({
    ...requestOf(operation, model, `body ${String(payload).slice(0, 30)}`),
    payload,
  }));
  return [...broken, ...hostile, ...raw];
}
