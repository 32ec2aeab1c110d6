import { addressOf } from '#shared/contract/operation.ts';
import { CALLERS as COLUMNS } from '../../support/accounts/access.ts';
import { EXAMPLES, type OperationName, operationNamed } from '../../support/contract.ts';
import { CALLERS, type FuzzCaller } from '../callers.ts';
import type { FuzzOperation } from '../document.ts';
import { type FuzzRequest, requestOf } from '../requests.ts';
import { STORIES } from '../stories/stories.ts';
import { nextEntry } from '../stories/story-steps.ts';
import type { World } from '../world.ts';
import { subjectOf } from './access-faults.ts';
import { playEvents } from './event-trespasses.ts';
import { playImportTrespasses } from './import-trespasses.ts';

const SIGNED_IN = CALLERS.filter((caller) => caller !== null);

const NOTHING = { params: {}, query: {} };

type Sent = { params?: object; query?: object; body?: object; file?: { bytes: Uint8Array } };

/** Asks as everybody for what some may not; returns lines of a summary. */
export async function playTrespasses(world: World, played: readonly FuzzOperation[]): Promise<string[]> {
  const before = world.figures.requests;
  const heard = new Map<FuzzCaller, number>();
  for (const operation of played) {
    const request = requestOf(operation, NOTHING, 'trespass');
    // A guard that is missing may take away what a later step needs: report it, and go on.
    const goOn = (error: unknown) => world.figures.fault(request, null, `broke off: ${String(error)}`);
    if (operation.method !== 'GET') await playAccessTable(world, operation).catch(goOn);
    await playStory(world, operation, heard).catch(goOn);
    if (operation.name === 'POST /api/communes/{communeId}/entries')
      await playPlaces(world, operation).catch(goOn);
    if (operation.name === 'POST /api/imports') await playImportTrespasses(world).catch(goOn);
  }
  for (const operation of played.filter(({ path }) => path === '/api/changes')) {
    for (const caller of SIGNED_IN.filter((one) => played.length > 1 && !heard.has(one)))
      world.figures.fault(requestOf(operation, NOTHING, 'trespass'), caller, 'heard of no change');
  }
  const events = [...heard].map(([caller, count]) => `${caller} ${count}`).join(', ');
  return [`trespasses tried: ${world.figures.requests - before}; addresses in events: ${events}`];
}

// Sends the example of an operation as every column of the access table, on places of their own and of others. Everybody has sent
// valid requests of those that only read already.
async function playAccessTable(world: World, operation: FuzzOperation): Promise<void> {
  const name = world.oracle.nameOf(operation) as OperationName;
  for (const [caller, place] of Object.values(COLUMNS)) {
    const input: Sent = EXAMPLES[name](place) as object;
    const body = input.file ? Buffer.from(input.file.bytes) : input.body;
    const request = requestOf(operation, { params: {}, query: {}, body }, 'trespass');
    await world.send({ ...request, target: addressOf(operationNamed(name), input) }, caller);
  }
}

// Sends the request of the operation's story: first as everybody who may not, then as its caller, while everybody follows the
// changes. What it concerns really exists.
async function playStory(
  world: World,
  operation: FuzzOperation,
  heard: Map<FuzzCaller, number>,
): Promise<void> {
  const story = STORIES[operation.name];
  const isRefusedToNone = SIGNED_IN.every((one) => world.oracle.verdictOn(operation, one, {}) === 'ok');
  if (story === undefined || (operation.method === 'GET' && isRefusedToNone)) return;
  const { caller, input, cookie } = await story(world);
  world.settle();
  const request = requestOf(operation, { params: {}, query: {}, ...input }, 'trespass');
  for (const other of isRefusedToNone ? [] : CALLERS) {
    if (world.oracle.verdictOn(operation, other, subjectOf(request) ?? {}) !== 'ok')
      await world.send(request, other);
  }
  if (operation.method !== 'GET') await playEvents(world, request, { caller, cookie }, heard);
  world.changes(); // restores what the story changed of the callers
}

// The office leads 5.1 in both national sets, and nobody but the coordinator records 10.1 of 06904.
const PLACES = ['06901', '06904'].flatMap((communeId) =>
  ['5.1', '10.1'].map((indicator) => ({ communeId, indicator })),
);

// Records a figure as everybody, on places of their own and of others; who may must succeed.
async function playPlaces(world: World, operation: FuzzOperation): Promise<void> {
  for (const place of PLACES) {
    for (const caller of CALLERS) {
      const body = await nextEntry(world, place);
      const request: FuzzRequest = requestOf(operation, { params: place, query: {}, body }, 'trespass');
      const answer = await world.send(request, caller);
      const expected = world.oracle.verdictOn(operation, caller, { ...place, set: body.set });
      if (expected === 'ok' && answer?.status !== 201)
        world.figures.fault(
          request,
          caller,
          `not recorded: ${answer?.status} ${answer?.body.toString('utf8')}`,
        );
    }
  }
}
